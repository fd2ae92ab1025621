import type { IssuePart } from '../../decision/model.js';
import { colonAfter } from '../header/label-faults.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fault, type RuleContext } from '../rule.js';
import { checkedIssues } from './checked-issues.js';
import { partLabel } from './part-label.js';

export const misspeltLabel = defineRule({
  id: 'issue/misspelt-label',
  severity: 'warning',
  since: '0.1.0',
  reach: 'parts',
  fixes: 'safe',
  authority: 'layout of the published decisions',
  docs: {
    what: 'The label of a part of an issue is not written as the layout has it, or lacks its colon.',
    why: 'Readers and the public search find the guidelines and the rationale by their labels.',
    remedy: 'Write the label exactly as the layout has it, with a colon.',
  },
  examples: {
    faulty: [
      { name: 'a letter missing', changes: [['Decision rationale', '{{Decision rational}}']] },
      { name: 'another name', changes: [['MAXIMUS guideline', '{{Expert Reviewer guideline}}']] },
      { name: 'a plural', changes: [['Claims Administrator guideline', '{{Claims Administrator guidelines}}']] },
      { name: 'no colon', changes: [['**Decision rationale:**', '**{{Decision rationale}}**']] },
      { name: 'neither colon nor marks', changes: [['**Decision rationale:**', '{{Decision rationale}}']] },
      { name: 'a semicolon', changes: [['**MAXIMUS guideline:**', '**{{MAXIMUS guideline}};**']] },
      { name: 'a dash', changes: [['**Decision rationale:**', '{{Decision rationale}} –']] },
      { name: 'a heading', changes: [['**Decision rationale:** ', '#### {{Decision rationale}}\n\n']] },
      { name: 'no blank', changes: [['Decision rationale', '{{Decisionrationale}}']] },
    ],
    clean: [
      {
        name: 'the words at the start of a line of prose',
        changes: [
          ['Both are documented here.', 'It is as the\nDecision rationale says. The\nMAXIMUS guideline agrees.'],
        ],
      },
      { name: 'other capitals', changes: [['Decision rationale', 'DECISION RATIONALE']] },
      { name: 'a colon outside the marks', changes: [['**Decision rationale:**', '**Decision rationale**:']] },
      { name: 'tags for marks', changes: [['**MAXIMUS guideline:**', '<b>MAXIMUS guideline:</b>']] },
    ],
  },

  *check(decision, context) {
    for (const { parts } of checkedIssues(decision)) {
      for (const part of parts) {
        if (!part.isLabelExact) yield misspelt(decision.text, part, context);
        else if (!part.hasColon) yield withoutColon(decision.text, part);
      }
    }
  },
});

function misspelt(text: string, { id, label, hasColon }: IssuePart, context: RuleContext): Fault {
  const meant = partLabel(context, id);
  const replacement = hasColon ? meant : `${meant}:`;
  return {
    span: label,
    message: `The label is written ${quoted(text, label)}. Readers find the part by the label "${meant}:". Write it so.`,
    fix: { title: `Write "${replacement}"`, isSafe: true, edits: [{ span: label, text: replacement }] },
  };
}

function withoutColon(text: string, { label }: IssuePart): Fault {
  return {
    span: label,
    message: `No colon stands after ${quoted(text, label)}. The colon shows where the label ends. Write one.`,
    fix: { title: 'Insert a colon', isSafe: true, edits: colonAfter(text, label) },
  };
}
