import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areNear, bodyPart, bodyParts, bodyPartsIn } from '../../server/src/knowledge/body-parts.js';

const cases: readonly (readonly [words: string, parts: readonly string[]])[] = [
  ['MRI of the lumbar spine', ['low-back']],
  ['Cervical and lumbar spine', ['neck', 'low-back']],
  ['MRI of the spine', ['neck', 'upper-back', 'low-back']],
  ['Treatment of the cervical spine and back', ['neck', 'upper-back', 'low-back']],
  ['EMG/NCS of the RUE', ['arm']],
  ['Knee and back pain', ['upper-back', 'low-back', 'knee']],
  ['Low Back Complaints', ['low-back']],
  ['Lower-back brace', ['low-back']],
  ['Lumbar back brace', ['low-back']],
  ['Neck and Upper Back Complaints', ['neck', 'upper-back']],
  ['Forearm, Wrist, and Hand Complaints', ['forearm', 'wrist', 'hand']],
  ['Knees, both', ['knee']],
  ['EMG/NCV of the bilateral lower extremities', ['leg']],
  ['Electromyography of the upper extremities', ['arm']],
  ['L4-5 epidural injection', ['low-back']],
  ['Left L5-S1 transforaminal injection', ['low-back']],
  ['C5-6 fusion', ['neck']],
  ['C3-C4 facet block', ['neck']],
  ['T8/9 facet block', ['upper-back']],
  ['T12-L1 level', ['upper-back', 'low-back']],
  ['C-spine films', ['neck']],
  ['Right SI joint injection', ['low-back']],
  ['Open reduction of the femoral neck', ['hip']],
  ['Radial head fracture', ['elbow']],
  ['Inguinal hernia repair', ['abdomen', 'groin']],
  ['Thoracolumbar support', ['upper-back', 'low-back']],
  ['Achilles tendon repair and toe surgery', ['ankle', 'foot']],
  ['Laboratory tests: T3, T4, C3, C4', []],
  ['L3908 orthosis', []],
  ['L9 and S7', []],
  ['Knee scooter', []],
  ['C-arm rental', []],
  ['Back-up battery', []],
  ['A 6-foot cord', []],
  ['Tramadol 50 mg #60', []],
  ['', []],
];

describe('parts of the body', () => {
  for (const [words, parts] of cases) {
    test(`"${words}"`, () => assert.deepEqual(bodyPartsIn(words), parts));
  }

  test('nearness holds both ways', () => {
    for (const { id, near } of bodyParts) {
      for (const other of near) assert.ok(bodyPart(other)?.near.includes(id), `${other} is near ${id}`);
    }
  });

  test('nothing lists a part as near itself, and all words are folded', () => {
    for (const { id, near, words } of bodyParts) {
      assert.ok(!near.includes(id), id);
      for (const word of words) assert.ok(bodyPartsIn(word).includes(id), word);
    }
  });

  test('near parts', () => {
    assert.ok(areNear('hand', 'wrist'));
    assert.ok(areNear('low-back', 'leg'));
    assert.ok(areNear('knee', 'knee'));
    assert.ok(!areNear('knee', 'neck'));
    assert.ok(!areNear('shoulder', 'low-back'));
  });
});
