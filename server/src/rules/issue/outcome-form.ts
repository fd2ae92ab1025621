import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

export const outcomeForm = defineRule({
  id: 'issue/outcome-form',
  severity: 'information',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'convention',
  docs: {
    what: 'An outcome has other capitals than usual.',
    why: 'Published decisions write "Upheld" and "Overturned"; searches and tables go by these forms.',
    remedy: 'Write the outcome with one capital at its beginning.',
  },
  examples: {
    faulty: [
      { name: 'all capitals', changes: [['visits:** Upheld', 'visits:** {{UPHELD}}']] },
      { name: 'no capital', changes: [['contrast:** Overturned', 'contrast:** {{overturned}}']] },
    ],
    clean: [
      { name: 'a bold outcome', changes: [['visits:** Upheld', 'visits:** **Upheld**']] },
      {
        name: 'capitals in the rationale',
        changes: [['are not medically necessary.', 'are not medically necessary; the denial is UPHELD.']],
      },
    ],
  },

  reach: 'title',
  *check(decision) {
    for (const { outcome } of checkedIssues(decision)) {
      const { known, span } = outcome;
      const written = textAt(decision.text, span);
      if (known === undefined || written === known) continue;
      yield {
        span,
        message: `The outcome is written "${written}". Published decisions write it "${known}". Use these capitals.`,
        fix: { title: `Write "${known}"`, isSafe: false, edits: [{ span, text: known }] },
      };
    }
  },
});
