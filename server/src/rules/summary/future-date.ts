import type { Decision } from '../../decision/model.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { datesSeen } from '../seen.js';
import { headerDay, isLastOf, type RealDate, realDates, wordsBefore } from './compared-dates.js';

/** Words of what is still to come. */
const FORWARD =
  /\b(?:scheduled?|upcoming|expir\w+|next|will|would|should|until|through|thru|deadline|due(?! to)|anticipated|expected|planned|tentative\w*|future|(?<!noted )to be)\b/i;
/** Other words that may tell of a day to come or of a stretch that goes on, where no visit or report is told. */
const MAYBE_FORWARD =
  /\b(?:plans?|effective|valid|projected|follow[- ]up|return(?:s|ing)? (?:to (?:work|clinic|duty)|on|in)|re-?check|appointment|extended|estimated|if|may|can|set (?:for|on))\b/i;
/** A source has dates of its own. */
const SOURCE =
  /\b(?:guidelines?|ODG|MTUS|ACOEM|edition|version|accessed|retrieved|published|publication|updated?|revised|revision|et al|journal|http|www|C\.?C\.?R|regulations?)\b/i;
const PAST =
  /\b(?:was|were|had|has|have|did|show(?:s|ed)|reveal(?:s|ed)|not(?:es|ed)|underwent|presented|performed|complain(?:s|ed)|report(?:s|ed)|indicat(?:es|ed)|demonstrat(?:es|ed)|document(?:s|ed)|dated|sustained|denied|slipped|fell)\b/i;
/** "Off work 06/28 to 07/12" may end later; papers that were read may not. */
const PAPERS = /\b(?:records?|notes?|reports?|visits?)\b/i;
const INTRODUCED = /\b(?:on|dated?|of|from) $|[(]$/i;

/** Silent for appointments, expiry, plans and other things to come, and for the dates of guidelines and studies. */
export const futureDate = defineRule({
  id: 'summary/future-date',
  severity: 'error',
  reach: 'prose',
  seen: datesSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'Something told as past has a date after the Decision Date. Where no word tells that it is past, or only a month is given, it is a warning.',
    why: 'A decision cannot rest on what happened after it, so one of the two dates is wrong.',
    remedy: 'Compare the date with the file. Check the year first.',
  },
  examples: {
    faulty: [
      { name: 'a finding of the next year', changes: [['On 04/28/2016 the', 'On {{04/28/2017}} the']] },
      {
        name: 'a study after the decision',
        changes: [
          [
            'The guideline supports imaging',
            'An x-ray of {{July 25, 2016}} showed no fracture. The guideline supports imaging',
          ],
        ],
      },
      {
        name: 'a month after the decision',
        changes: [['On 04/28/2016 the', 'In {{August 2016}} the']],
      },
    ],
    clean: [
      {
        name: 'an appointment',
        changes: [['a positive McMurray test.', 'a positive McMurray test. Her next visit is on 08/01/2016.']],
      },
      {
        name: 'restrictions until a day',
        changes: [['a positive McMurray test.', 'a positive McMurray test. She was kept off work until 09/15/2016.']],
      },
      {
        name: 'a surgery that is scheduled',
        changes: [
          ['a positive McMurray test.', 'a positive McMurray test. An arthroscopy was scheduled for October 3, 2016.'],
        ],
      },
      {
        name: 'the day of the decision',
        changes: [['On 04/28/2016 the', 'On 07/05/2016 the']],
      },
    ],
  },

  *check(decision, { factsIn }) {
    const decided = headerDay(decision, 'decisionDate');
    if (!decided) return;
    const later = realDates(factsIn(decision).dates()).filter(({ iso }) => iso > decided.date.iso.slice(0, iso.length));
    if (later.length === 0 || !isLastOf(decision, decided)) return;
    for (const date of later) {
      if (isSilent(decision, date)) continue;
      const isPlain = date.precision === 'day' && PAST.test(date.sentence.words);
      yield {
        span: date.span,
        message: `${quoted(decision.text, date.span)} is after the decision of ${decided.written}. What is told as past cannot be later. Correct the wrong date.`,
        ...(!isPlain && { severity: 'warning' as const }),
        related: [{ span: decided.value, message: 'Decision Date' }],
      };
    }
  },
});

function isSilent(decision: Decision, date: RealDate): boolean {
  const { passage, role, precision, hasShortYear, isPartOfRange, sentence } = date;
  if (passage.kind === 'request' || isComparedElsewhere(decision, date)) return true;
  if (precision === 'month' && passage.kind !== 'summary') return true;
  if (hasShortYear && role === 'other' && !INTRODUCED.test(wordsBefore(date))) return true;
  if (FORWARD.test(sentence.words) || (isPartOfRange && !PAPERS.test(sentence.words))) return true;
  return role === 'other' && (MAYBE_FORWARD.test(sentence.words) || SOURCE.test(sentence.words));
}

/** The date of the injury and of the review are compared with the header's own. */
function isComparedElsewhere(decision: Decision, { role, passage }: RealDate): boolean {
  if (role === 'injury' || role === 'accident') return headerDay(decision, 'dateOfInjury') !== undefined;
  return (
    role === 'utilizationReview' && passage.kind === 'summary' && headerDay(decision, 'urDenialDate') !== undefined
  );
}
