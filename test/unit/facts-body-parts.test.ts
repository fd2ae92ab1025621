import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collectBodyParts, spinalLevelsIn } from '../../server/src/decision/facts/body-parts.js';
import { collectNames } from '../../server/src/decision/facts/fact-names.js';
import { sentencesOf } from '../../server/src/decision/facts/sentences.js';
import { createFactWords } from '../../server/src/knowledge/fact-names.js';

const { read } = createFactWords();

function partsIn(text: string): string[] {
  const span = { start: 0, end: text.length };
  const passages = [{ kind: 'summary', span, sentences: sentencesOf(text, span, read) }] as const;
  return collectBodyParts(collectNames(passages)).map(({ parts, side }) => `${side ?? '-'} ${parts.join('/')}`);
}

const cases: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ['MRI of the right knee', ['right knee']],
  ['MRI of the knee, left', ['left knee']],
  ['Left lower extremity EMG', ['left leg']],
  ['X-rays of the left and right wrist', ['both wrist']],
  ['Bilateral shoulders', ['both shoulder']],
  ['Left-sided neck pain', ['left neck']],
  ['Lumbar spine', ['- low-back']],
  ['Spine', ['- neck/upper-back/low-back']],
  ['The hip and left knee', ['- hip', 'left knee']],
  ['The ankle, right shoulder', ['- ankle', 'right shoulder']],
  ['He is right handed and left the room.', []],
];

describe('parts of the body', () => {
  for (const [text, parts] of cases) test(text, () => assert.deepEqual(partsIn(text), parts));
});

const levels: readonly (readonly [text: string, vertebrae: readonly (readonly number[])[]])[] = [
  ['L4-5', [[23, 24]]],
  ['L5-S1', [[24, 25]]],
  [
    'C5/C6 and C6-7',
    [
      [5, 6],
      [6, 7],
    ],
  ],
  ['T12', [[19]]],
  ['L9, C4%, L1832', []],
];

describe('levels of the spine', () => {
  for (const [text, vertebrae] of levels) {
    test(text, () => {
      const found = sentencesOf(text, { start: 0, end: text.length }, read).flatMap((sentence) =>
        spinalLevelsIn(sentence),
      );
      assert.deepEqual(
        found.map((level) => [...level.vertebrae]),
        vertebrae,
      );
    });
  }
});
