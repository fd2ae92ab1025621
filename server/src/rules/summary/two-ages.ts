import { defineRule } from '../rule.js';
import { otherAges } from './worker.js';

export const twoAges = defineRule({
  id: 'summary/two-ages',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'The summary gives the injured worker two ages more than a year apart. Ages of other people, of things, of another time ("when he was 20") and of the patients of a guideline are not compared.',
    why: 'One of them is wrong, or belongs to another case: a plainly erroneous finding of fact.',
    remedy: 'Write the age of the records.',
  },
  examples: {
    faulty: [
      {
        name: 'two statements of age',
        changes: [['She was treated with rest', 'The patient is a {{54-year-old}} woman. She was treated with rest']],
      },
      {
        name: 'in words',
        changes: [['She was treated with rest', 'The claimant is {{fifty-four years old}}. She was treated with rest']],
      },
    ],
    clean: [
      {
        name: 'a birthday between two reports',
        changes: [['She was treated with rest', 'The patient is a 45 year old woman. She was treated with rest']],
      },
      {
        name: 'another time',
        changes: [
          [
            'She was treated with rest',
            'The worker was 20 years old when she first hurt the knee. She was treated with rest',
          ],
        ],
      },
      {
        name: 'the age of a child and of an injury',
        changes: [
          [
            'She was treated with rest',
            'The worker cares for a 12 year old daughter. The worker has a 10 year old fracture. She was treated with rest',
          ],
        ],
      },
      {
        name: 'the patients of a guideline',
        changes: [
          ['She was treated with rest', 'Patients over 60 years old heal more slowly. She was treated with rest'],
        ],
      },
    ],
  },
  check: (decision, context) => otherAges(decision, context, 'summary'),
});
