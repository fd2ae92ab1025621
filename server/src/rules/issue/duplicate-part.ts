import type { IssuePartId } from '../../decision/layout.js';
import type { IssuePart } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

export const duplicatePart = defineRule({
  id: 'issue/duplicate-part',
  severity: 'error',
  since: '0.1.0',
  reach: 'parts',
  fixes: 'none',
  authority: 'layout of the published decisions',
  docs: {
    what: 'A part stands twice in one issue.',
    why: 'Two guidelines or rationales leave open which one the decision rests on; often the title of the next issue was forgotten.',
    remedy: 'Join the two parts under one label, or write the title of the issue that the second one belongs to.',
  },
  examples: {
    faulty: [
      {
        name: 'the guideline in two paragraphs',
        changes: [
          [
            '**Decision rationale:** The guideline',
            '**{{MAXIMUS guideline}}:** Decision based on MTUS Knee Complaints 2004, Section(s): Summary.\n\n**Decision rationale:** The guideline',
          ],
        ],
      },
      {
        name: 'under another name',
        changes: [
          ['Both are documented here. ', 'Both are documented here.\n\n**{{{{issue/misspelt-label|Rationale}}}}:** '],
        ],
      },
      {
        name: 'a label typed twice',
        changes: [['**Decision rationale:** The', '**Decision rationale:** **{{Decision rationale}}:** The']],
      },
    ],
    clean: [
      {
        name: 'the label in prose',
        changes: [
          ['Both are documented here.', 'Both are documented here, as the decision rationale: of the denial admits.'],
        ],
      },
      { name: 'a part of two paragraphs', changes: [['Both are documented here. ', 'Both are documented here.\n\n']] },
    ],
  },

  *check(decision) {
    for (const { parts } of checkedIssues(decision)) {
      const first = new Map<IssuePartId, IssuePart>();
      for (const part of parts) {
        const earlier = first.get(part.id);
        if (!earlier) {
          first.set(part.id, part);
          continue;
        }
        yield {
          span: part.label,
          message: `"${textAt(decision.text, part.label)}" stands a second time in this issue, which leaves open what the decision rests on. Join the two, or write the title of the issue that this one belongs to.`,
          related: [{ span: earlier.label, message: 'The first one is here.' }],
          isRepetition: true,
        };
      }
    }
  },
});
