import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, test } from 'node:test';
import { createDecisionService } from '../../server/src/service.js';
import { seeded } from '../bench/made-decisions.js';
import { readCorpus } from '../support/corpus.js';
import { toldBy } from '../support/told-decision.js';

const folder = process.env.IMR_CORPUS;
const service = createDecisionService();
/** So many words are typed into each decision, letter by letter. */
const WORDS = 4;

/** Words that make, break or join parts and facts of a decision, beside ordinary ones. */
const typed = [
  ...['and ', 'knee ', 'the ', 'no ', 'is not ', 'medically necessary. ', 'request ', 'right ', '12 visits ', 'she '],
  ...['MTUS ', 'ODG ', 'Section(s): ', '2004 ', 'Initial Care', 'Rationale: ', 'Upheld', 'TBD ', '50 year old '],
  ...['01/02/2016 ', 'physical therapy ', 'Dr. Roe ', '"', ') ', '(', '. ', ', ', ': ', '**', '\n', '\n\n'],
];

describe('published decisions into which words are typed', { skip: folder === undefined }, () => {
  test('are read and checked after each letter as texts that nobody has seen', () => {
    const next = seeded(1);
    let inPart = 0;
    for (const { file, text: published } of readCorpus(folder ?? '.', service)) {
      const follower = service.follow();
      let text = published;
      let decision = follower.parse(text);
      follower.check(decision);
      const first = decision.allIssues.length > 0 ? decision.allIssues.startOf(0) : 0;
      for (let word = 0; word < WORDS; word++) {
        let at = first + next(text.length - first);
        for (const letter of typed[next(typed.length)] ?? '') {
          text = text.slice(0, at) + letter + text.slice(at);
          at += letter.length;
          const before = decision;
          decision = follower.parse(text);
          if (decision.header === before.header) inPart++;
          const fresh = service.parse(text);
          assert.deepEqual(toldBy(decision), toldBy(fresh), file);
          assert.deepEqual(follower.check(decision), service.check(fresh), file);
        }
      }
    }
    assert.ok(inPart > 1000, `only ${inPart} letters had a part of their text read again: the test proves nothing`);
  });
});
