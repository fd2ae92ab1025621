import { defineRule } from '../rule.js';
import { peopleSeen } from '../seen.js';
import { otherAges, reachOfWorker } from '../summary/worker.js';

export const otherAge = defineRule({
  id: 'rationale/other-age',
  severity: 'error',
  since: '0.1.0',
  reach: reachOfWorker,
  seen: peopleSeen,
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'The rationale gives the injured worker another age than the summary, more than a year apart.',
    why: 'Particulars of another case in a rationale mean that the finding may be about somebody else.',
    remedy: 'Correct the age, and check whether the rest of the sentence is of this case.',
  },
  examples: {
    faulty: [
      {
        name: 'a sentence of another case',
        changes: [
          [
            'The worker has finished six visits',
            'This is a {{61 year old}} patient. The worker has finished six visits',
          ],
        ],
      },
      {
        name: 'in a short form',
        changes: [
          [
            'The worker has finished six visits',
            'The patient is a {{29 y/o}} woman. The worker has finished six visits',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the same age',
        changes: [['The worker has finished six visits', 'The 44-year-old worker has finished six visits']],
      },
      {
        name: 'the patients of a guideline',
        changes: [
          [
            'The worker has finished six visits',
            'The guideline is for patients 65 years old or more. The worker has finished six visits',
          ],
        ],
      },
      {
        name: 'a range of ages',
        changes: [
          [
            'The worker has finished six visits',
            'The study is of women aged 18 to 65. The worker has finished six visits',
          ],
        ],
      },
    ],
  },
  check: (decision, context) => otherAges(decision, context, 'rationale'),
});
