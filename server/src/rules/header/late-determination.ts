import { daysBetween } from '../../decision/dates.js';
import { limitOn } from '../../knowledge/time-limits.js';
import { defineRule } from '../rule.js';
import { determinationLimits } from './determination-limits.js';
import { credibleDates } from './doubtful-dates.js';

export const lateDetermination = defineRule({
  id: 'header/late-determination',
  severity: 'information',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(d); 8 CCR 9792.10.5(a)(1); California Highway Patrol v. WCAB (Margaris) (2016)',
  docs: {
    what: 'The decision is later than 45 days after the assignment, or five days for an expedited review.',
    why: 'The law gives 15 days for the records and 30 for the determination; an expedited review one and three. A late determination stays valid (Margaris), so this is only worth a look: a date may be mistyped. For cases assigned until the end of 2015 nothing is reported: a backlog made months usual.',
    remedy: 'Compare both dates and the priority with the file. If they are right, leave them.',
  },
  examples: {
    faulty: [
      { name: 'after 58 days', changes: [['07/05/2016', '{{08/05/2016}}']] },
      {
        name: 'expedited, after six days',
        changes: [
          ['07/05/2016', '{{06/14/2016}}'],
          ['Standard', 'Expedited'],
        ],
      },
    ],
    clean: [
      { name: 'after 44 days', changes: [['07/05/2016', '07/22/2016']] },
      {
        name: 'expedited, after five days',
        changes: [
          ['07/05/2016', '06/13/2016'],
          ['Standard', 'Expedited'],
        ],
      },
      {
        name: 'in the backlog of 2014',
        changes: [
          ['CM16', 'CM14'],
          ['06/08/2016', '06/09/2014'],
          ['02/10/2016', '02/10/2014'],
          ['07/05/2016', '10/07/2014'],
          ['05/16/2016', '05/16/2014'],
          ['06/01/2016', '06/02/2014'],
          ['02/10/2016', '02/10/2014'],
          ['04/28/2016', '04/28/2014'],
        ],
      },
    ],
  },

  *check(decision) {
    const dates = credibleDates(decision);
    const assigned = dates.get('dateAssigned');
    const decided = dates.get('decisionDate');
    if (!assigned || !decided) return;
    const days = daysBetween(assigned.date, decided.date);
    const limit = limitOn(determinationLimits(decision), assigned.date.iso);
    if (!limit || days <= limit.days) return;
    yield {
      span: decided.value,
      message: `The decision is dated ${days} days after the assignment (${assigned.written}); ${limit.days} are the limit. A late determination stays valid (Margaris), but a date may be mistyped. Check both dates.`,
      related: [{ span: assigned.value, message: 'The assignment' }],
    };
  },
});
