import { isEmptySpan } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

export const missingOutcome = defineRule({
  id: 'issue/missing-outcome',
  severity: 'error',
  since: '0.1.0',
  fixes: 'none',
  authority: "Labor Code 4610.6(e); the State's data feed for IMR decisions",
  docs: {
    what: 'The title of an issue names a request but no outcome.',
    why: 'The outcome is the decision: without it nobody knows whether the treatment has to be provided.',
    remedy:
      'Write a colon and "Upheld" (not medically necessary) or "Overturned" (medically necessary) after the request.',
  },
  examples: {
    faulty: [
      {
        name: 'nothing after the colon',
        changes: [
          ['**MRI of the right knee without contrast:** Overturned', '**{{MRI of the right knee without contrast}}:**'],
        ],
      },
      {
        name: 'neither colon nor outcome',
        changes: [
          [
            '**Physical therapy for the right knee, 6 visits:** Upheld',
            '**{{Physical therapy for the right knee, 6 visits}}**',
          ],
        ],
      },
      {
        name: 'without marks',
        changes: [
          ['**MRI of the right knee without contrast:** Overturned', '{{MRI of the right knee without contrast}}:'],
        ],
      },
    ],
    clean: [
      { name: 'on the next line', changes: [['contrast:** Overturned', 'contrast:**\nOverturned']] },
      { name: 'inside the marks', changes: [['contrast:** Overturned', 'contrast: Overturned**']] },
    ],
  },

  reach: 'title',
  *check(decision) {
    for (const { treatment, outcome } of checkedIssues(decision)) {
      if (isEmptySpan(treatment) || !isEmptySpan(outcome.span)) continue;
      yield {
        span: treatment,
        message: `${quoted(decision.text, treatment)} has no outcome. The outcome is the decision on the request. Write a colon and "Upheld" or "Overturned" after it.`,
      };
    }
  },
});
