import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { datesSeen } from '../seen.js';

const SWOLLEN = 'On 04/28/2016 the knee was swollen';

/**
 * Silent for anything that may be no date: a range, a strength, a score, a section of a regulation; numbers with a short
 * year count only after "on" or "dated".
 */
export const impossibleDate = defineRule({
  id: 'summary/impossible-date',
  severity: 'error',
  reach: 'prose',
  seen: datesSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'A date in the summary, a request or a rationale is no day of the calendar. One with the day before the month is a warning.',
    why: 'Nobody can find the report that such a date stands for, nor see what came first.',
    remedy: 'Compare it with the file. The month comes first: 02/28/2016.',
  },
  examples: {
    faulty: [
      { name: 'February 30', changes: [['On 04/28/2016 the', 'On {{02/30/2016}} the']] },
      { name: 'a thirteenth month', changes: [['On 04/28/2016 the', 'On {{13-45-2016}} the']] },
      { name: 'November 31, in words', changes: [['On 04/28/2016 the', 'On {{November 31, 2015}} the']] },
      { name: 'a short year after "dated"', changes: [[SWOLLEN, 'In a note dated {{4/31/16}} the knee was swollen']] },
      { name: 'the day first', changes: [['On 04/28/2016 the', 'On {{28/04/2016}} the']] },
    ],
    clean: [
      { name: 'scores and strengths', changes: [[SWOLLEN, 'Pain is 7/10, strength 5/5, and the knee was swollen']] },
      {
        name: 'doses, levels, sections',
        changes: [
          [SWOLLEN, 'Norco 10-325 mg, L4-5, 8 CCR 9792.24.2, sets of 13-45-60 and 116/78: the knee was swollen'],
        ],
      },
      { name: 'a leap day', changes: [['On 04/28/2016 the', 'On 02/29/2016 the']] },
    ],
  },

  *check(decision, { factsIn }) {
    if (!decision.isRecognized) return;
    for (const { iso, span, isDayFirst } of factsIn(decision).dates()) {
      if (iso !== undefined) continue;
      const date = quoted(decision.text, span);
      yield isDayFirst
        ? {
            span,
            severity: 'warning',
            message: `${date} has the day before the month. Dates are read month first, so this is none. Swap them.`,
          }
        : {
            span,
            message: `There is no day ${date}. Nobody can find what happened on it. Compare it with the file and correct it.`,
          };
    }
  },
});
