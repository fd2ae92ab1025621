import { defineRule } from '../rule.js';
import { identifiersSeen } from '../seen.js';
import { identifierFaults, publishedWithoutNames } from './identifier-faults.js';

const visit = 'On 04/28/2016 the knee was swollen';

/** Silent where no number with several digits follows. The number of this review has its own rules. */
export const claimNumber = defineRule({
  id: 'privacy/claim-number',
  severity: 'warning',
  reach: 'prose',
  seen: identifiersSeen,
  since: '0.1.0',
  fixes: 'unsafe',
  authority: publishedWithoutNames,
  docs: {
    what: 'The summary, a request or a rationale gives the number of a claim, a policy or a case before the appeals board.',
    why: 'These numbers lead to the worker. The decision has its own case number in the header. Decisions are published without the names and numbers that identify the worker.',
    remedy: 'Write [REDACTED] in its place, or leave it out.',
  },
  examples: {
    faulty: [
      {
        name: 'a claim number',
        changes: [[visit, 'The {{claim number 06-4417203}} is open. On 04/28/2016 the knee was swollen']],
      },
      { name: 'a short form', changes: [[visit, '{{Claim No.: WC16A44172}}. On 04/28/2016 the knee was swollen']] },
      {
        name: 'of the electronic files',
        changes: [[visit, 'The case {{ADJ1234567}} is open. On 04/28/2016 the knee was swollen']],
      },
      { name: 'a sign', changes: [[visit, '{{claim # 4417203}}. On 04/28/2016 the knee was swollen']] },
    ],
    clean: [
      { name: 'redacted', changes: [[visit, 'The claim number is [REDACTED]. On 04/28/2016 the knee was swollen']] },
      {
        name: 'claims without a number',
        changes: [[visit, 'No claim number was given. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'an adjective',
        changes: [[visit, 'ADJ 5 was the claim of her adjuster. On 04/28/2016 the knee was swollen']],
      },
    ],
  },

  check: (decision, context) =>
    identifierFaults(decision, context, { kind: 'claimNumber', thing: 'the number of a claim' }),
});
