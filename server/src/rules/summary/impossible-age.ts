import * as z from 'zod';
import { defineRuleWithOptions } from '../rule.js';
import { agesSeen } from '../seen.js';

const YOUNGEST = 14;
const OLDEST = 95;

export const impossibleAge = defineRuleWithOptions({
  id: 'summary/impossible-age',
  severity: 'warning',
  reach: 'prose',
  seen: agesSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  options: () =>
    z.object({
      youngest: z.int().min(0).max(120).default(YOUNGEST).describe('The lowest age in years that is let pass.'),
      oldest: z.int().min(0).max(120).default(OLDEST).describe('The highest age in years that is let pass.'),
    }),
  docs: {
    what: `The age of the injured worker is below ${YOUNGEST} or above ${OLDEST} years.`,
    why: 'A worker of that age is hardly possible: a figure was dropped or doubled.',
    remedy: 'Write the age of the records.',
  },
  examples: {
    faulty: [
      { name: 'a figure was dropped', changes: [['44 year old', '{{4 year old}}']] },
      { name: 'a figure too many', changes: [['44 year old', '{{444 year old}}']] },
    ],
    clean: [
      { name: 'a young worker', changes: [['44 year old', '17 year old']] },
      { name: 'an old worker', changes: [['44 year old', '88 year old']] },
      {
        name: 'the age of a child',
        changes: [['She was treated with rest', 'She lives with a 4 year old son. She was treated with rest']],
      },
    ],
    configured: [
      { name: 'a higher least age', options: { youngest: 16 }, changes: [['44 year old', '{{15 year old}}']] },
      { name: 'a lower highest age', options: { oldest: 80 }, changes: [['44 year old', '{{81 year old}}']] },
    ],
  },
  *check(decision, context, { youngest, oldest }) {
    if (!decision.isRecognized) return;
    for (const { span, age, isOfAnotherTime } of context.factsIn(decision).people()) {
      if (age === undefined || isOfAnotherTime || (age >= youngest && age <= oldest)) continue;
      yield {
        span,
        message: `An injured worker of ${age} years is hardly possible. Compare the age with the records.`,
      };
    }
  },
});
