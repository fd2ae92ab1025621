import { isEmptySpan } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

export const emptyPart = defineRule({
  id: 'issue/empty-part',
  severity: 'error',
  since: '0.1.0',
  reach: 'parts',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e); layout of the published decisions',
  docs: {
    what: 'A part of an issue has its label and no words.',
    why: 'The law asks for the reasons and the relevant guidelines of each decision.',
    remedy: 'Write the guideline or the rationale after the label. A guideline that was not given is said so in words.',
  },
  examples: {
    faulty: [
      {
        name: 'an empty guideline',
        changes: [
          [
            '**Claims Administrator guideline:** The Claims Administrator did not cite any medical evidence for its decision.',
            '**{{Claims Administrator guideline}}:**',
          ],
        ],
      },
      {
        name: 'an empty rationale at the end',
        changes: [
          [
            '**Decision rationale:** The worker has finished six visits and knows the exercises. The records show no reason why a home program would not do. The six further visits of physical therapy are not medically necessary.',
            '**{{Decision rationale}}:** ',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the words on the next line',
        changes: [['**Decision rationale:** The guideline', '**Decision rationale:**\nThe guideline']],
      },
      {
        name: 'the words in the next paragraph',
        changes: [['**Decision rationale:** The guideline', '**Decision rationale:**\n\nThe guideline']],
      },
    ],
  },

  *check(decision) {
    for (const { parts } of checkedIssues(decision)) {
      for (const { id, label, value } of parts) {
        // A label written twice, once with words, is reported as such.
        const isFilled = parts.some((part) => part.id === id && !isEmptySpan(part.value));
        if (isFilled || !isEmptySpan(value)) continue;
        yield {
          span: label,
          message: `Nothing stands after ${quoted(decision.text, label)}. Each decision gives its reasons and guidelines. Write them here.`,
        };
      }
    }
  },
});
