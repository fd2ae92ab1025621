import { isEmptySpan, textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

export const emptyTitle = defineRule({
  id: 'issue/empty-title',
  severity: 'error',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e)',
  docs: {
    what: 'An issue names no request: its outcome or its first part stands without one.',
    why: 'A decision that does not name the disputed treatment decides nothing.',
    remedy: 'Write the request as it was refused (treatment, body part, quantity, dose), a colon and the outcome.',
  },
  examples: {
    faulty: [
      {
        name: 'an outcome alone',
        changes: [['**MRI of the right knee without contrast:** Overturned', '{{Overturned}}']],
      },
      {
        name: 'a colon and an outcome',
        changes: [['**MRI of the right knee without contrast:** Overturned', '**:** {{Overturned}}']],
      },
      {
        name: 'parts alone',
        changes: [
          ['**MRI of the right knee without contrast:** Overturned\n\n', ''],
          ['Claims Administrator guideline', '{{Claims Administrator guideline}}'],
        ],
      },
    ],
    clean: [
      { name: 'one word', changes: [['MRI of the right knee without contrast', 'Crutches']] },
      { name: 'a redacted request', changes: [['MRI of the right knee without contrast', '[REDACTED]']] },
    ],
  },

  reach: 'title',
  *check(decision) {
    for (const { treatment, outcome, parts } of checkedIssues(decision)) {
      if (!isEmptySpan(treatment)) continue;
      const span = isEmptySpan(outcome.span) ? parts[0]?.label : outcome.span;
      if (!span) continue;
      yield {
        span,
        message: `No request stands before "${textAt(decision.text, span)}". Without it nobody knows what is decided. Write the disputed treatment, a colon and the outcome.`,
      };
    }
  },
});
