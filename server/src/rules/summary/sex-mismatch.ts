import { defineRule } from '../rule.js';
import { otherSexes, reachOfTold } from './worker.js';

export const sexMismatch = defineRule({
  id: 'summary/sex-mismatch',
  severity: 'warning',
  since: '0.1.0',
  reach: reachOfTold,
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: "The summary states the sex of the injured worker, and then speaks of the other one. A pronoun counts only where it can mean nobody else: no other person is named in its sentence, nor since the worker was last named alone, and its verb is not a clinician's.",
    why: 'The words may be of another case.',
    remedy: 'Correct the pronoun or the statement.',
  },
  examples: {
    faulty: [
      {
        name: 'a pronoun',
        changes: [['She was treated with rest', '{{He}} was treated with rest']],
      },
      {
        name: 'two statements',
        changes: [['On 04/28/2016 the knee', 'The patient is a 44 year old {{male}}. On 04/28/2016 the knee']],
      },
    ],
    clean: [
      {
        name: 'the physician is a man',
        changes: [
          [
            'On 04/28/2016 the knee',
            'The attending physician said that he would wait. He ordered a scan. On 04/28/2016 the knee',
          ],
        ],
      },
      {
        name: 'a husband',
        changes: [['On 04/28/2016 the knee', 'Her husband drives, and his back hurts. On 04/28/2016 the knee']],
      },
      {
        name: 'an author called He, a choice',
        changes: [
          [
            'On 04/28/2016 the knee',
            'The test is described elsewhere (He, 2004). The records say that {{prose/template-slip|he/she}} may walk. On 04/28/2016 the knee',
          ],
        ],
      },
    ],
  },
  check: (decision, context) => otherSexes(decision, context, 'summary'),
});
