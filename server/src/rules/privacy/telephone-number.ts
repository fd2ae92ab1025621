import { defineRule } from '../rule.js';
import { identifiersSeen } from '../seen.js';
import { identifierFaults, publishedWithoutNames } from './identifier-faults.js';

const visit = 'On 04/28/2016 the knee was swollen';

/** Silent on dates, ranges, codes of services and products. Seven digits alone count only after a word like "fax". */
export const telephoneNumber = defineRule({
  id: 'privacy/telephone-number',
  severity: 'warning',
  reach: 'prose',
  seen: identifiersSeen,
  since: '0.1.0',
  fixes: 'unsafe',
  authority: publishedWithoutNames,
  docs: {
    what: 'The summary, a request or a rationale gives a telephone or fax number.',
    why: 'Decisions are published without the names and numbers that identify the worker.',
    remedy: 'Write [REDACTED] in its place, or leave it out.',
  },
  examples: {
    faulty: [
      {
        name: 'with hyphens',
        changes: [[visit, 'The clinic at {{213-555-0142}} sent notes. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'with brackets',
        changes: [[visit, 'It was sent from {{(213) 555-0142}}. On 04/28/2016 the knee was swollen']],
      },
      { name: 'a fax', changes: [[visit, 'It came by {{fax 555-0142}}. On 04/28/2016 the knee was swollen']] },
    ],
    clean: [
      {
        name: 'a range of codes',
        changes: [[visit, 'Codes 97110-97140 were billed. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'a product code',
        changes: [[visit, 'NDC 781-555-0142 was dispensed. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'a telephone visit',
        changes: [[visit, 'She had a phone visit on 04/20/2016. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'a bare row of digits',
        changes: [[visit, 'Pages 300-4500 were reviewed. On 04/28/2016 the knee was swollen']],
      },
    ],
  },

  check: (decision, context) =>
    identifierFaults(decision, context, { kind: 'telephoneNumber', thing: 'a telephone number' }),
});
