import { defineRule } from '../rule.js';
import { identifiersSeen } from '../seen.js';
import { identifierFaults, publishedWithoutNames } from './identifier-faults.js';

const visit = 'On 04/28/2016 the knee was swollen';

/** Silent on other groups of digits (codes of products, dates, ranges) and on numbers that are never given out. */
export const socialSecurityNumber = defineRule({
  id: 'privacy/social-security-number',
  severity: 'warning',
  reach: 'prose',
  seen: identifiersSeen,
  since: '0.1.0',
  fixes: 'unsafe',
  authority: publishedWithoutNames,
  docs: {
    what: 'The summary, a request or a rationale gives a Social Security number.',
    why: 'Decisions are published without the names and numbers that identify the worker.',
    remedy: 'Write [REDACTED] in its place, or leave it out.',
  },
  examples: {
    faulty: [
      {
        name: 'by its form alone',
        changes: [[visit, 'The form reads {{123-45-6789}}. On 04/28/2016 the knee was swollen']],
      },
      { name: 'with a label', changes: [[visit, '{{SSN: 123 45 6789}}. On 04/28/2016 the knee was swollen']] },
      {
        name: 'without hyphens',
        changes: [[visit, '{{Social Security number 123456789}}. On 04/28/2016 the knee was swollen']],
      },
    ],
    clean: [
      {
        name: 'a product code',
        changes: [[visit, 'NDC 0781-15-1060 was dispensed. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'a range of dates',
        changes: [[visit, 'Visits were 03-01-2016 to 04-20-2016. On 04/28/2016 the knee was swollen']],
      },
      { name: 'redacted', changes: [[visit, 'SSN: [REDACTED]. On 04/28/2016 the knee was swollen']] },
    ],
  },

  check: (decision, context) =>
    identifierFaults(decision, context, { kind: 'socialSecurityNumber', thing: 'a Social Security number' }),
});
