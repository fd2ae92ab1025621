import * as z from 'zod';
import { daysBetween } from '../../decision/dates.js';
import { applicationLimits, limitOn } from '../../knowledge/time-limits.js';
import { defineRuleWithOptions } from '../rule.js';
import { credibleDates } from './doubtful-dates.js';

/** Service by mail is usual and adds about five days. */
const DAYS_FOR_MAIL = 5;
/** Service may follow the decision by some days: published decisions came up to 37 days after it. */
const DAYS_UNTIL_SERVICE = 5;

export const lateApplication = defineRuleWithOptions({
  id: 'header/late-application',
  severity: 'information',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.5(h)(1); 8 CCR 9792.10.1(b)(1)',
  options: () =>
    z.object({
      allowance: z
        .int()
        .min(0)
        .max(365)
        .default(DAYS_FOR_MAIL + DAYS_UNTIL_SERVICE)
        .describe(
          'The days after the limit of the law that are let pass, for mail and for service after the decision.',
        ),
    }),
  docs: {
    what: 'The application came more than 40 days after the date of the UR denial.',
    why: 'An application is due within 30 days. The clock runs from the service of the denial, which the header does not show, and mail adds about five days, so this is only worth a look: a date may be mistyped.',
    remedy: 'Compare both dates with the file. If they are right, leave them.',
  },
  examples: {
    faulty: [
      {
        name: 'after 43 days',
        changes: [
          ['06/01/2016', '{{06/28/2016}}'],
          ['06/08/2016', '06/30/2016'],
          ['07/05/2016', '07/20/2016'],
        ],
      },
    ],
    clean: [
      {
        name: 'after 39 days',
        changes: [
          ['06/01/2016', '06/24/2016'],
          ['06/08/2016', '06/27/2016'],
          ['07/05/2016', '07/20/2016'],
        ],
      },
      { name: 'on the day of the denial', changes: [['06/01/2016', '05/16/2016']] },
    ],
    configured: [
      {
        name: 'after 39 days, where five are allowed for mail',
        options: { allowance: 5 },
        changes: [
          ['06/01/2016', '{{06/24/2016}}'],
          ['06/08/2016', '06/27/2016'],
          ['07/05/2016', '07/20/2016'],
        ],
      },
    ],
  },

  *check(decision, _, { allowance }) {
    const dates = credibleDates(decision);
    const denial = dates.get('urDenialDate');
    const application = dates.get('applicationReceived');
    if (!denial || !application) return;
    const limit = limitOn(applicationLimits, (dates.get('decisionDate') ?? application).date.iso);
    const days = daysBetween(denial.date, application.date);
    if (!limit || days <= limit.days + allowance) return;
    yield {
      span: application.value,
      message: `The application came ${days} days after the UR denial (${denial.written}). It is due within ${limit.days} days of the service of the denial, and about ${DAYS_FOR_MAIL} more by mail; the header does not show the day of service. Check both dates.`,
      related: [{ span: denial.value, message: 'The UR denial' }],
    };
  },
});
