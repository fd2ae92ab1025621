import { defineRule } from '../rule.js';
import { peopleSeen } from '../seen.js';
import { otherSexes, reachOfWorker } from '../summary/worker.js';

export const otherSex = defineRule({
  id: 'rationale/other-sex',
  severity: 'warning',
  since: '0.1.0',
  reach: reachOfWorker,
  seen: peopleSeen,
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'The rationale speaks of a man where the summary states a woman, or the other way round. A pronoun counts only where it can mean nobody but the injured worker.',
    why: 'Particulars of another case in a rationale mean that the finding may be about somebody else.',
    remedy: 'Correct the word, and check whether the rest of the sentence is of this case.',
  },
  examples: {
    faulty: [
      {
        name: 'a pronoun after the worker',
        changes: [
          [
            'The worker has finished six visits',
            'The worker has done well. {{He}} has normal strength. The worker has finished six visits',
          ],
        ],
      },
      {
        name: 'a statement',
        changes: [
          [
            'The worker has finished six visits',
            'The patient is a 44 year old {{man}}. The worker has finished six visits',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the provider is a man',
        changes: [
          [
            'The worker has finished six visits',
            'The treating provider wrote a note. His note is short. The worker has finished six visits',
          ],
        ],
      },
      {
        name: 'a quotation',
        changes: [
          [
            'The worker has finished six visits',
            'The guideline has this: "the patient may return when he is able". The worker has finished six visits',
          ],
        ],
      },
      {
        name: 'the right pronoun',
        changes: [['The worker has finished six visits', 'She has finished six visits']],
      },
    ],
  },
  check: (decision, context) => otherSexes(decision, context, 'rationale'),
});
