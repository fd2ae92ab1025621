import { defineRule } from '../rule.js';
import { identifiersSeen } from '../seen.js';
import { identifierFaults, publishedWithoutNames } from './identifier-faults.js';

const visit = 'On 04/28/2016 the knee was swollen';

/** Silent where a label has no date after it, and on a bare year. */
export const birthDate = defineRule({
  id: 'privacy/birth-date',
  severity: 'warning',
  reach: 'prose',
  seen: identifiersSeen,
  since: '0.1.0',
  fixes: 'unsafe',
  authority: publishedWithoutNames,
  docs: {
    what: 'The summary, a request or a rationale gives a date of birth.',
    why: 'The age is enough for the decision. Decisions are published without the names and numbers that identify the worker.',
    remedy: 'Write [REDACTED] in its place, or leave it out.',
  },
  examples: {
    faulty: [
      { name: 'a label', changes: [[visit, 'The chart reads {{DOB 09/14/1971}}. On 04/28/2016 the knee was swollen']] },
      {
        name: 'in words',
        changes: [[visit, 'She was {{born on September 14, 1971}}. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'the long label',
        changes: [[visit, 'Her {{date of birth: 1971-09-14}}. On 04/28/2016 the knee was swollen']],
      },
    ],
    clean: [
      { name: 'redacted', changes: [[visit, 'DOB [REDACTED]. On 04/28/2016 the knee was swollen']] },
      {
        name: 'a scar since birth',
        changes: [[visit, 'She was born with a clubfoot. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'an age',
        changes: [[visit, 'She is 44 years old, date of birth withheld. On 04/28/2016 the knee was swollen']],
      },
    ],
  },

  check: (decision, context) => identifierFaults(decision, context, { kind: 'birthDate', thing: 'a date of birth' }),
});
