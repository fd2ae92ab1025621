import { hint, topic } from '../../decision/facts/hints.js';
import type { HeaderDate } from '../header/header-dates.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';
import { type DatesOfPart, datesByPart, headerDay, isFirstOf, type RealDate, realDates } from './compared-dates.js';
import { otherInjuryDates } from './stated-injury-dates.js';

/** What may rightly be older than the injury. */
const OLDER =
  /\b(?:prior|previous(?:ly)?|earlier|histor(?:y|ical)|past|pre-?existing|before|since|surger(?:y|ies)|birth|born|hired|employ(?:ed|ment) (?:since|from)|baseline|non-?industrial|unrelated|routine|annual|primary care)\b/i;
/** An injury besides the one of the header, or one that took years; in each form is a word of the topic `furtherInjury`. */
const OTHER_INJURY =
  /\b(?:prior|previous|earlier|another|pre-?existing|past|non-?industrial|other|two|multiple|several) (?:[\w-]{1,20} ){0,3}(?:injur(?:y|ies)|accidents?|claims?)\b|\b(?:cumulative|continuous (?:trauma|injury)|repetitive|re-?injur)/i;
const COMPLAINTS = 'On 04/28/2016 the knee was swollen';

/**
 * Only visits, reports and requests for authorization. Silent for tests, imaging and surgery, for histories, where the
 * text knows another or a cumulative injury, and where the header's own dates are out of order.
 */
export const dateBeforeInjury = defineRule({
  id: 'summary/date-before-injury',
  severity: 'warning',
  reach: 'prose',
  seen: seenWith(hint.number, topic.furtherInjury),
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'A visit, a report or a request for authorization of this claim has a date before the injury.',
    why: 'Care for an injury follows it, so this date or the date of injury is wrong.',
    remedy: 'Compare both with the file. Name care for an earlier condition as such.',
  },
  examples: {
    faulty: [
      {
        name: 'a visit',
        changes: [[COMPLAINTS, 'She was seen on {{02/04/2016}} and on 04/28/2016, when the knee was swollen']],
      },
      {
        name: 'a report of the year before',
        changes: [[COMPLAINTS, 'According to a progress note dated {{April 28, 2015}} the knee was swollen']],
      },
      {
        name: 'a request for authorization',
        changes: [[COMPLAINTS, 'The knee was swollen. The request for authorization was dated {{02-02-16}}']],
      },
    ],
    clean: [
      {
        name: 'a laboratory test and a study',
        changes: [
          [
            COMPLAINTS,
            'Blood was tested on 01/04/2016, and an echocardiogram of March 2015 was normal. The knee was swollen',
          ],
        ],
      },
      {
        name: 'care for an earlier condition',
        changes: [[COMPLAINTS, 'She was seen on 01/04/2016 for a prior complaint of the hip. The knee was swollen']],
      },
      {
        name: 'an earlier injury of the same knee',
        changes: [
          [COMPLAINTS, 'She had an earlier injury of this knee. She was seen on 01/04/2016. The knee was swollen'],
        ],
      },
      {
        name: 'on the day of the injury',
        changes: [[COMPLAINTS, 'She was seen on 02/10/2016 and the knee was swollen']],
      },
    ],
  },

  *check(decision, { factsIn }) {
    const injury = headerDay(decision, 'dateOfInjury');
    if (!injury) return;
    const { dates, passages } = factsIn(decision);
    if (!isFirstOf(decision, injury)) return;
    for (const part of datesByPart(realDates(dates()))) {
      const [first, ...others] = tooEarly(part, injury);
      if (!first) continue;
      const told = passages.filter(({ kind, span }) => kind === 'summary' || span === first.passage.span);
      if (told.some(({ sentences }) => sentences.some(({ words }) => OTHER_INJURY.test(words)))) continue;
      yield {
        span: first.span,
        message: `${quoted(decision.text, first.span)} is before the injury of ${injury.written}. Care for an injury follows it. Correct the wrong date, or say that it concerns an earlier condition.`,
        related: [
          { span: injury.value, message: 'Date of Injury' },
          ...others.map(({ span }) => ({ span, message: 'Also before the injury' })),
        ],
      };
    }
  },
});

/** Compared with the earlier of two dates of injury, where the summary has another: that one is reported. */
function tooEarly({ own, known }: DatesOfPart, { date }: HeaderDate): RealDate[] {
  const events = own.filter(
    ({ role, precision, iso }) => (role === 'visit' || role === 'request') && precision === 'day' && iso < date.iso,
  );
  if (events.length === 0) return [];
  const stated = otherInjuryDates(known, date).map(({ iso }) => iso);
  return events.filter(
    ({ iso, isOfAnotherEvent, isPartOfRange, sentence }) =>
      !isOfAnotherEvent && !isPartOfRange && stated.every((other) => iso < other) && !OLDER.test(sentence.words),
  );
}
