import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collectNames } from '../../server/src/decision/facts/fact-names.js';
import { sentencesOf } from '../../server/src/decision/facts/sentences.js';
import { collectTreatments } from '../../server/src/decision/facts/treatments.js';
import { createFactWords } from '../../server/src/knowledge/fact-names.js';

const { read } = createFactWords();

function treatmentsIn(text: string): string[][] {
  const span = { start: 0, end: text.length };
  const passages = [{ kind: 'summary', span, sentences: sentencesOf(text, span, read) }] as const;
  return collectTreatments(collectNames(passages)).map(({ ids }) => [...ids]);
}

const cases: readonly (readonly [text: string, ids: readonly (readonly string[])[]])[] = [
  ['He takes Norco and Ultram ER.', [['hydrocodone'], ['tramadol']]],
  ['Hydrocodone with Prilosec', [['hydrocodone'], ['omeprazole']]],
  ['An x-ray and a CT scan were taken.', [['x-ray'], ['ct']]],
  ['EMG/NCV of the legs', [['emg'], ['ncs']]],
  ['Electrodiagnostic studies', [['emg', 'ncs']]],
  ['A TENS unit for ten days', [['electrical-stimulation']]],
  ['Six PT visits; the pt was seen.', [['physical-therapy']]],
  ['Two trigger point injections', [['trigger-point']]],
  ['Carpal tunnel release', [['operation']]],
  ['She walks at home.', []],
];

describe('treatments', () => {
  for (const [text, ids] of cases) test(text, () => assert.deepEqual(treatmentsIn(text), ids));
});
