import { defineRule } from '../rule.js';
import { identifiersSeen } from '../seen.js';
import { identifierFaults, publishedWithoutNames } from './identifier-faults.js';

const visit = 'On 04/28/2016 the knee was swollen';

/** Silent where no number of three digits or more follows the label. */
export const medicalRecordNumber = defineRule({
  id: 'privacy/medical-record-number',
  severity: 'warning',
  reach: 'prose',
  seen: identifiersSeen,
  since: '0.1.0',
  fixes: 'unsafe',
  authority: publishedWithoutNames,
  docs: {
    what: 'The summary, a request or a rationale gives the number of a medical record or a chart.',
    why: 'Decisions are published without the names and numbers that identify the worker.',
    remedy: 'Write [REDACTED] in its place, or leave it out.',
  },
  examples: {
    faulty: [
      {
        name: 'a short form',
        changes: [[visit, 'The chart ({{MRN 00417203}}) was sent. On 04/28/2016 the knee was swollen']],
      },
      { name: 'in words', changes: [[visit, '{{Medical record number: 417203}}. On 04/28/2016 the knee was swollen']] },
      { name: 'a chart', changes: [[visit, '{{Chart # A-41720}}. On 04/28/2016 the knee was swollen']] },
    ],
    clean: [
      {
        name: 'pages of records',
        changes: [[visit, 'Medical records of 417 pages were sent. On 04/28/2016 the knee was swollen']],
      },
      { name: 'redacted', changes: [[visit, 'MRN [REDACTED]. On 04/28/2016 the knee was swollen']] },
      {
        name: 'a label alone',
        changes: [[visit, 'No medical record number was given. On 04/28/2016 the knee was swollen']],
      },
    ],
  },

  check: (decision, context) =>
    identifierFaults(decision, context, { kind: 'medicalRecordNumber', thing: 'the number of a medical record' }),
});
