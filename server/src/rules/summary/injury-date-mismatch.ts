import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { headerDay, realDates } from './compared-dates.js';
import { isPlainlyTheInjury, otherInjuryDates } from './stated-injury-dates.js';

const TOLD = 'slipped on a wet floor on 02/10/2016 and twisted her right knee';

/**
 * Silent for a prior, another or a cumulative injury, a re-injury, several injuries in the text or the header, and the
 * month that the header's date is in.
 */
export const injuryDateMismatch = defineRule({
  id: 'summary/injury-date-mismatch',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'The summary gives another date of injury than the header. A date told only as that of the accident is a warning.',
    why: 'A decision about the wrong injury rests on a plainly wrong fact, and may hold particulars of another case.',
    remedy: 'Compare both with the file and correct the wrong one. Name an earlier injury as such.',
  },
  examples: {
    faulty: [
      {
        name: 'an industrial injury on another day',
        changes: [[TOLD, 'sustained an industrial injury to the right knee on {{02-12-16}}']],
      },
      {
        name: 'another date of injury, in words',
        changes: [[TOLD, 'twisted her right knee, with a date of injury of {{March 10, 2016}}']],
      },
      {
        name: 'the accident on another day',
        changes: [['on 02/10/2016 and twisted', 'on {{01/10/2016}} and twisted']],
      },
    ],
    clean: [
      {
        name: 'the same day in another form',
        changes: [[TOLD, 'sustained an industrial injury on February 10th, 2016']],
      },
      { name: 'the month of the injury', changes: [[TOLD, 'was injured at work in February 2016']] },
      {
        name: 'an earlier injury',
        changes: [[TOLD, 'twisted her right knee; a previous industrial injury of 03/04/2011 has healed']],
      },
      {
        name: 'two injuries, one of them the header’s',
        changes: [[TOLD, 'sustained an industrial injury on 02/10/2016. She reports a work injury on 05/06/2012']],
      },
      {
        name: 'a cumulative trauma',
        changes: [[TOLD, 'has an industrial injury from 01/05/2015 to 02/10/2016 of the right knee']],
      },
    ],
  },

  *check(decision, { factsIn }) {
    const injury = headerDay(decision, 'dateOfInjury');
    if (!injury) return;
    const dates = realDates(factsIn(decision).dates()).filter(({ passage }) => passage.kind === 'summary');
    const [first, ...others] = otherInjuryDates(dates, injury.date);
    if (!first) return;
    yield {
      span: first.span,
      message: `The summary puts the injury on ${quoted(decision.text, first.span)}, the header on ${injury.written}. A decision about another injury rests on a wrong fact. Correct the wrong date.`,
      ...(!isPlainlyTheInjury(first) && { severity: 'warning' as const }),
      related: [
        { span: injury.value, message: 'Date of Injury' },
        ...others.map(({ span }) => ({ span, message: 'The same date again' })),
      ],
    };
  },
});
