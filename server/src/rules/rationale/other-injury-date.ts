import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { datesSeen } from '../seen.js';
import { headerDay, type RealDate, realDates } from '../summary/compared-dates.js';
import { isPlainlyTheInjury, otherInjuryDates } from '../summary/stated-injury-dates.js';

const FINISHED = 'The worker has finished six visits';

/**
 * Silent for a prior, another or a cumulative injury, one that is not said to be industrial, a month, where the rationale has the header's date too, and for a date
 * that the summary gives as an injury: it is known there, or reported there.
 */
export const otherInjuryDate = defineRule({
  id: 'rationale/other-injury-date',
  severity: 'error',
  reach: 'prose',
  seen: datesSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'A rationale gives another date of injury than the header.',
    why: 'Particulars of another case in the reasons make a decision rest on a plainly wrong fact.',
    remedy: 'Compare the date with the file and correct it. Read the rest of the rationale for words of another case.',
  },
  examples: {
    faulty: [
      {
        name: 'another date of injury',
        changes: [[FINISHED, 'The date of injury was {{2/1/16}}. The worker has finished six visits']],
      },
      {
        name: 'an industrial injury on another day',
        changes: [
          [FINISHED, 'The claimant sustained a work-related injury on {{March 10, 2014}} and has finished six visits'],
        ],
      },
    ],
    clean: [
      {
        name: 'the same day',
        changes: [[FINISHED, 'The date of injury was 2/10/16. The worker has finished six visits']],
      },
      {
        name: 'a prior injury',
        changes: [
          [
            FINISHED,
            'After a prior industrial injury of 03/04/2011 the worker had therapy; the worker has finished six visits',
          ],
        ],
      },
      {
        name: 'the month of the injury',
        changes: [[FINISHED, 'Since the industrial injury in February 2016 the worker has finished six visits']],
      },
    ],
  },

  *check(decision, { factsIn }) {
    const injury = headerDay(decision, 'dateOfInjury');
    if (!injury) return;
    const dates = realDates(factsIn(decision).dates());
    const known = new Set(
      dates.filter(({ passage, role }) => passage.kind === 'summary' && role === 'injury').map(({ iso }) => iso),
    );
    for (const inRationale of byRationale(dates)) {
      const [first] = otherInjuryDates(inRationale, injury.date);
      if (!first || !isPlainlyTheInjury(first) || known.has(first.iso)) continue;
      yield {
        span: first.span,
        message: `The rationale puts the injury on ${quoted(decision.text, first.span)}, the header on ${injury.written}. It may speak of another case. Correct the wrong date.`,
        related: [{ span: injury.value, message: 'Date of Injury' }],
      };
    }
  },
});

function byRationale(dates: readonly RealDate[]): Iterable<readonly RealDate[]> {
  const found = new Map<RealDate['passage'], RealDate[]>();
  for (const date of dates) {
    if (date.passage.kind !== 'rationale') continue;
    const others = found.get(date.passage) ?? [];
    others.push(date);
    found.set(date.passage, others);
  }
  return found.values();
}
