import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { yearOfCaseNumber } from './case-number.js';
import { checkedField } from './checked-fields.js';
import { credibleDates } from './doubtful-dates.js';

/** The sample decision as a case that was received in one year and assigned in the next. */
const overNewYear: readonly (readonly [string, string])[] = [
  ['02/10/2016', '10/12/2015'],
  ['02/10/2016', '10/12/2015'],
  ['04/28/2016', '11/20/2015'],
  ['05/16/2016', '12/10/2015'],
  ['06/01/2016', '12/28/2015'],
  ['06/08/2016', '01/05/2016'],
  ['07/05/2016', '02/02/2016'],
];

export const caseNumberYear = defineRule({
  id: 'header/case-number-year',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'none',
  authority: 'official numbering of IMR cases',
  docs: {
    what: 'The year in the case number is neither the year of the application nor that of the assignment.',
    why: 'Every published decision read has one of the two, so either the number or a date is wrong.',
    remedy: 'Compare the case number and the dates with the notice of assignment.',
  },
  examples: {
    faulty: [
      { name: 'the year before', changes: [['CM16-0900001', '{{CM15-0900001}}']] },
      { name: 'over New Year', changes: [...overNewYear, ['CM16-0900001', '{{CM14-0900001}}']] },
    ],
    clean: [
      { name: 'the year of the assignment', changes: overNewYear },
      { name: 'the year of the application', changes: [...overNewYear, ['CM16', 'CM15']] },
      {
        name: 'no valid date to compare',
        changes: [
          ['CM16', 'CM15'],
          ['06/08/2016', '{{header/invalid-date|06/38/2016}}'],
        ],
      },
    ],
  },

  *check(decision) {
    const field = checkedField(decision, 'caseNumber');
    const dates = credibleDates(decision);
    const application = dates.get('applicationReceived');
    const assigned = dates.get('dateAssigned');
    if (!field || !application || !assigned) return;
    const written = textAt(decision.text, field.value);
    const year = yearOfCaseNumber(written);
    if (year === undefined || year === application.date.year || year === assigned.date.year) return;
    yield {
      span: field.value,
      message: `The case number "${written}" is one of ${year}, but the application came on ${application.written} and was assigned on ${assigned.written}. A case has the year of one of the two. Correct the number or the date.`,
      related: [
        { span: application.value, message: 'The application' },
        { span: assigned.value, message: 'The assignment' },
      ],
    };
  },
});
