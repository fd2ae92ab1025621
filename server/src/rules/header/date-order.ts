import { defineRule } from '../rule.js';
import { labelOf } from './checked-fields.js';
import { datesOutOfOrder } from './doubtful-dates.js';
import { headerDates } from './header-dates.js';

export const dateOrder = defineRule({
  id: 'header/date-order',
  severity: 'error',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.5(h), (k), (l), 4610.6(d); 8 CCR 9792.10.4(b)',
  docs: {
    what: 'The dates of the header do not follow each other: injury, UR denial, application, assignment, decision.',
    why: 'Each step needs the one before it, so one of the dates is wrong. Two of them may fall on one day.',
    remedy: 'Compare the dates with the file and correct the wrong one.',
  },
  examples: {
    faulty: [
      { name: 'decided before the assignment', changes: [['07/05/2016', '{{06/05/2016}}']] },
      { name: 'applied before the denial', changes: [['06/01/2016', '{{05/13/2016}}']] },
      { name: 'denied in the year before the injury', changes: [['05/16/2016', '{{05/16/2015}}']] },
      { name: 'assigned in the year after the decision', changes: [['06/08/2016', '{{06/08/2017}}']] },
      { name: 'one wrong date against three others', changes: [['05/16/2016', '{{08/16/2016}}']] },
      {
        name: 'two wrong dates',
        changes: [
          ['07/05/2016', '{{02/01/2016}}'],
          ['05/16/2016', '{{12/16/2016}}'],
        ],
      },
    ],
    clean: [
      {
        name: 'all on one day',
        changes: [
          ['06/08/2016', '06/01/2016'],
          ['05/16/2016', '06/01/2016'],
        ],
      },
      { name: 'a date without zeros', changes: [['06/08/2016', '{{header/date-form|6/8/2016}}']] },
      { name: 'a date that cannot be read', changes: [['06/08/2016', '{{header/invalid-date|00/08/2016}}']] },
    ],
  },

  *check(decision, { vocabulary }) {
    for (const { wrong, other } of datesOutOfOrder(headerDates(decision))) {
      const [label, otherLabel] = [labelOf(vocabulary, wrong.id), labelOf(vocabulary, other.id)];
      const relation = wrong.date.iso < other.date.iso ? 'before' : 'after';
      yield {
        span: wrong.value,
        message: `"${label}" is ${wrong.written}, ${relation} "${otherLabel}" (${other.written}). The dates follow each other: injury, UR denial, application, assignment, decision. Correct the wrong one.`,
        related: [{ span: other.value, message: otherLabel }],
      };
    }
  },
});
