import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collectDates, type DateFact } from '../../server/src/decision/facts/dates.js';
import type { Passage } from '../../server/src/decision/facts/passages.js';
import { sentencesOf } from '../../server/src/decision/facts/sentences.js';
import { createFactWords } from '../../server/src/knowledge/fact-names.js';

const { read } = createFactWords();

function datesIn(text: string): DateFact[] {
  const span = { start: 0, end: text.length };
  const passage: Passage = { kind: 'summary', span, sentences: sentencesOf(text, span, read) };
  return collectDates([passage]);
}

/** What is written, and the day or month that is meant. */
const forms: readonly (readonly [written: string, iso: string])[] = [
  ['4/24/2013', '2013-04-24'],
  ['4/24/13', '2013-04-24'],
  ['10-13-16', '2016-10-13'],
  ['10.13.2016', '2016-10-13'],
  ['10/10/ 2016', '2016-10-10'],
  ['October 28, 2016', '2016-10-28'],
  ['Oct 28 2016', '2016-10-28'],
  ['Sept. 9, 2014', '2014-09-09'],
  ['28 October 2016', '2016-10-28'],
  ['October 28th, 2016', '2016-10-28'],
  ['2016-10-28', '2016-10-28'],
  ['March 2015', '2015-03'],
  ['03/2015', '2015-03'],
];

const none: readonly string[] = [
  'Pain is 7/10 and strength 5/5.',
  'Blood pressure was 116/78.',
  'There is a bulge at L4-5 and C5-6-7.',
  'Norco 10-325 mg was taken 2x6 times.',
  'It is set out in 8 CCR 9792.24.2.',
  'A 5-1-1 rule and 9-10 visits over 6-8 weeks.',
  'The telephone is 555-010-0199.',
  'See the studies (2009) and (Rivers, 2013).',
  'Sets of 10-12-15 repetitions.',
  'The ICD codes are 724.4 and M54.16.',
  'See pages 10-12-14 of it.',
];

const impossible: readonly string[] = ['On 02/30/2016.', 'A note dated 4/31/16 came.', 'On June 31, 2015.'];

const roles: readonly (readonly [sentence: string, role: DateFact['role']])[] = [
  ['The applicant has a date of injury of 3/4/2014.', 'injury'],
  ['DOI: 03-04-14, right knee.', 'injury'],
  ['The IW sustained a work-related injury to the neck and back on March 4, 2014.', 'injury'],
  ['He was injured at work on 3/4/2014.', 'injury'],
  ['The patient injured her left shoulder on 3/4/2014.', 'injury'],
  ['The claimant, with an injury dated 3/4/2014, was treated.', 'injury'],
  ['She is doing well after the 3/4/2014 industrial injury.', 'injury'],
  ['A man who fell from a ladder on 3/4/2014 was treated.', 'accident'],
  ['The Utilization Review dated 3/4/2014 denied it.', 'utilizationReview'],
  ['In a UR determination of 3/4/2014 it was modified.', 'utilizationReview'],
  ['The request was non-certified by utilization review on 3/4/2014.', 'utilizationReview'],
  ['On 3/4/2014, utilization review did not certify it.', 'utilizationReview'],
  ['Utilization review approved two visits on 3/4/2014.', 'other'],
  ['Utilization review denied the request dated 3/4/2014.', 'other'],
  ['The RFA was received on 3/4/2014.', 'request'],
  ['A request for authorization dated 3/4/2014 asks for it.', 'request'],
  ['The injured worker presented on 3/4/2014 with pain.', 'visit'],
  ['The injured worker was seen by the orthopedist on 3/4/2014.', 'visit'],
  ['A progress note dated 3/4/2014 tells of pain.', 'visit'],
  ["The doctor's first report of occupational injury of 3/4/2014 tells of pain.", 'visit'],
  ['On 3/4/2014, the claimant complained of pain.', 'visit'],
  ['The MRI findings seen on 3/4/2014 were mild.', 'other'],
  ['Blood was drawn on 3/4/2014.', 'other'],
];

describe('dates', () => {
  for (const [written, iso] of forms) {
    test(written, () => {
      const text = `It was seen on ${written} by all.`;
      const found = datesIn(text).map(({ span, ...date }) => [text.slice(span.start, span.end), date.iso]);
      assert.deepEqual(found, [[written, iso]]);
    });
  }
  for (const text of none) test(`no date: ${text}`, () => assert.deepEqual(datesIn(text), []));
  for (const text of impossible) {
    test(`no day of the calendar: ${text}`, () => {
      assert.deepEqual(
        datesIn(text).map(({ iso }) => iso),
        [undefined],
      );
    });
  }
  for (const [sentence, role] of roles) {
    test(`${role}: ${sentence}`, () => {
      assert.deepEqual(
        datesIn(sentence).map((date) => date.role),
        [role],
      );
    });
  }

  test('a short year at the very end may be half a year', () => assert.deepEqual(datesIn('Seen on 10/12/20'), []));

  test('the days of a stretch', () => {
    const found = datesIn('A trauma from 1/5/2015 to 2/10/2016 is claimed.');
    assert.deepEqual(
      found.map(({ isPartOfRange }) => isPartOfRange),
      [true, true],
    );
  });

  test('a prior event', () => {
    const [found] = datesIn('A prior industrial injury of 3/4/2010 healed.');
    assert.deepEqual([found?.role, found?.isOfAnotherEvent], ['injury', true]);
  });
});
