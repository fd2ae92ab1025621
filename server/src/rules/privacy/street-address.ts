import { defineRule } from '../rule.js';
import { identifiersSeen } from '../seen.js';
import { identifierFaults, publishedWithoutNames } from './identifier-faults.js';

const visit = 'On 04/28/2016 the knee was swollen';

/** Silent without a number, a capitalized name and a word for a street together; "Drive" and "Court" need a suite or a comma after them. */
export const streetAddress = defineRule({
  id: 'privacy/street-address',
  severity: 'warning',
  reach: 'prose',
  seen: identifiersSeen,
  since: '0.1.0',
  fixes: 'unsafe',
  authority: publishedWithoutNames,
  docs: {
    what: 'The summary, a request or a rationale gives a street address or a post office box.',
    why: 'Decisions are published without the names and numbers that identify the worker.',
    remedy: 'Write [REDACTED] in its place, or leave it out.',
  },
  examples: {
    faulty: [
      { name: 'a street', changes: [[visit, 'She lives at {{123 Main Street}}. On 04/28/2016 the knee was swollen']] },
      {
        name: 'a short form',
        changes: [[visit, 'It was sent to {{4500 N. Oak Tree Blvd., Suite 210}}. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'a post office box',
        changes: [[visit, 'It was sent to {{P.O. Box 4417}}. On 04/28/2016 the knee was swollen']],
      },
    ],
    clean: [
      {
        name: 'a distance',
        changes: [[visit, 'She walks 12 blocks on the street. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'a brand',
        changes: [[visit, 'A Drive rollator and 30 St. John capsules were tried. On 04/28/2016 the knee was swollen']],
      },
      {
        name: 'two numbers',
        changes: [[visit, 'She drove 30 miles down the road. On 04/28/2016 the knee was swollen']],
      },
    ],
  },

  check: (decision, context) => identifierFaults(decision, context, { kind: 'streetAddress', thing: 'an address' }),
});
