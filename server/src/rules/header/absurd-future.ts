import { defineRule } from '../rule.js';
import { labelOf } from './checked-fields.js';
import { datesTooFarAhead } from './doubtful-dates.js';

export const absurdFuture = defineRule({
  id: 'header/absurd-future',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'A date of the header lies in a year that cannot be meant: 2100 or later, or an assignment or decision more than two years after the application and the year of the case number.',
    why: 'It is a real date and in order, so that no other check finds it, but it is almost surely a slip of the keys.',
    remedy: 'Correct the year.',
  },
  examples: {
    faulty: [
      { name: 'digits exchanged', changes: [['07/05/2016', '{{07/05/2106}}']] },
      { name: 'ten years too many', changes: [['07/05/2016', '{{07/05/2026}}']] },
      {
        name: 'both dates after the application',
        changes: [
          ['06/08/2016', '{{06/08/2019}}'],
          ['07/05/2016', '{{07/05/2019}}'],
        ],
      },
    ],
    clean: [
      { name: 'decided in the next year', changes: [['07/05/2016', '{{header/late-determination|01/05/2017}}']] },
      { name: 'reported as out of order', changes: [['06/01/2016', '{{header/date-order|06/01/2106}}']] },
    ],
  },

  *check(decision, { vocabulary }) {
    for (const { id, value, written, date } of datesTooFarAhead(decision)) {
      yield {
        span: value,
        message: `"${labelOf(vocabulary, id)}" is ${written}. The other dates and the case number do not lead to ${date.year}, so the year is almost surely mistyped. Correct it.`,
      };
    }
  },
});
