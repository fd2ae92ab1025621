import { defineRule } from '../rule.js';
import { identifiersSeen } from '../seen.js';
import { identifierFaults, publishedWithoutNames } from './identifier-faults.js';

const visit = 'On 04/28/2016 the knee was swollen';

/** Silent on "@" for "at", and where no domain follows. */
export const eMailAddress = defineRule({
  id: 'privacy/e-mail-address',
  severity: 'warning',
  reach: 'prose',
  seen: identifiersSeen,
  since: '0.1.0',
  fixes: 'unsafe',
  authority: publishedWithoutNames,
  docs: {
    what: 'The summary, a request or a rationale gives an e-mail address.',
    why: 'Decisions are published without the names and numbers that identify the worker.',
    remedy: 'Write [REDACTED] in its place, or leave it out.',
  },
  examples: {
    faulty: [
      {
        name: 'of a person',
        changes: [[visit, 'She wrote from {{jroe@example.com}}. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'with signs',
        changes: [[visit, 'She wrote from {{j.roe+work@mail.example.org}}. On 04/28/2016 the knee was swollen']],
      },
    ],
    clean: [
      { name: 'a sign for "at"', changes: [[visit, 'Flexion was 90 @ rest. On 04/28/2016 the knee was swollen']] },
      { name: 'no domain', changes: [[visit, 'The mark was a@b. On 04/28/2016 the knee was swollen']] },
      { name: 'a web page', changes: [[visit, 'The form is on www.example.org. On 04/28/2016 the knee was swollen']] },
    ],
  },

  check: (decision, context) =>
    identifierFaults(decision, context, { kind: 'emailAddress', thing: 'an e-mail address' }),
});
