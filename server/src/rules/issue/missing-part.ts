import type { IssuePartId } from '../../decision/layout.js';
import { type Issue, issuePart } from '../../decision/model.js';
import { isEmptySpan } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule, type Edit, type Fault, type RuleContext } from '../rule.js';
import { checkedIssues } from './checked-issues.js';
import { partLabel } from './part-label.js';
import { insertPart } from './part-paragraph.js';

const guidelineBelow = 'The Claims Administrator did not cite any medical evidence for its decision.';

const reasons: Readonly<Record<IssuePartId, string>> = {
  claimsAdministratorGuideline: 'Readers compare the guideline of the denial with that of the review.',
  reviewerGuideline: 'The determination has to cite the guideline it rests on (Labor Code 4610.6(e)).',
  rationale: 'The determination has to give its reasons (Labor Code 4610.6(e)).',
};

const reasonOfAll = 'The determination has to give the guidelines and its reasons (Labor Code 4610.6(e)).';

export const missingPart = defineRule({
  id: 'issue/missing-part',
  severity: 'error',
  since: '0.1.0',
  reach: 'parts',
  fixes: 'unsafe',
  authority: 'Labor Code 4610.6(e); layout of the published decisions',
  docs: {
    what: "An issue lacks the claims administrator's guideline, the reviewer's guideline or the rationale.",
    why: 'The law asks for the reasons and the relevant guidelines of each decision, and the layout has a labelled part for each.',
    remedy: 'Write the missing label and what belongs under it.',
  },
  examples: {
    faulty: [
      {
        name: 'no guideline of the claims administrator',
        changes: [
          ['**MRI of the right knee without contrast:', '**{{MRI of the right knee without contrast}}:'],
          [`**Claims Administrator guideline:** ${guidelineBelow}\n\n`, ''],
        ],
      },
      {
        name: 'no rationale, two issues after each other',
        changes: [
          ['**MRI of the right knee without contrast:', '**{{MRI of the right knee without contrast}}:'],
          [
            '**Decision rationale:** The guideline supports imaging of the knee when a meniscus tear is suspected and conservative care has failed. Both are documented here. The MRI of the right knee without contrast is medically necessary.\n\n',
            '',
          ],
        ],
      },
      {
        name: 'two parts',
        changes: [
          ['**MRI of the right knee without contrast:', '**{{MRI of the right knee without contrast}}:'],
          [`**Claims Administrator guideline:** ${guidelineBelow}\n\n`, ''],
          ['**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\n', ''],
        ],
      },
      {
        name: 'no title either',
        changes: [
          ['**MRI of the right knee without contrast:** Overturned\n\n', ''],
          [`**Claims Administrator guideline:** ${guidelineBelow}\n\n`, ''],
          ['MAXIMUS guideline', '{{issue/empty-title|{{MAXIMUS guideline}}}}'],
        ],
      },
    ],
    clean: [
      { name: 'a misspelt label', changes: [['Decision rationale', '{{issue/misspelt-label|Decision rational}}']] },
      {
        name: 'an empty part',
        changes: [
          [
            `**Claims Administrator guideline:** ${guidelineBelow}`,
            '**{{issue/empty-part|Claims Administrator guideline}}:**',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    for (const issue of checkedIssues(decision)) {
      const missing = decision.layout.issueParts.filter((id) => !issuePart(issue, id));
      const fault = missing.length > 0 ? faultOf(decision.text, issue, missing, context) : undefined;
      if (fault) yield fault;
    }
  },
});

function faultOf(text: string, issue: Issue, missing: readonly IssuePartId[], context: RuleContext): Fault | undefined {
  const hasTitle = !isEmptySpan(issue.treatment);
  const span = hasTitle ? issue.treatment : issue.parts[0]?.label;
  const [id] = missing;
  if (!span || !id) return undefined;
  const labels = missing.map((part) => `"${partLabel(context, part)}"`);
  const isOne = labels.length === 1;
  return {
    span,
    message: `${hasTitle ? `The issue ${quoted(text, span)}` : 'This issue'} has no ${labels.join(', no ')}. ${isOne ? reasons[id] : reasonOfAll} Write ${isOne ? 'it' : 'them'} in the place that the layout has.`,
    fix: {
      title: isOne ? `Insert ${labels.join('')}` : 'Insert the missing parts',
      isSafe: false,
      edits: insertParts(text, issue, missing, context),
    },
  };
}

/** One edit for each place; parts that belong to the same place go there in their order. */
function insertParts(text: string, issue: Issue, missing: readonly IssuePartId[], context: RuleContext): Edit[] {
  const order = context.vocabulary.partLabels.map((label) => label.id);
  const edits = missing.map((id) => {
    const after = issue.parts.find((part) => order.indexOf(part.id) > order.indexOf(id));
    const before = issue.parts[(after ? issue.parts.indexOf(after) : issue.parts.length) - 1];
    return insertPart(text, issue, { ...(before && { before }), ...(after && { after }) }, partLabel(context, id));
  });
  const places = new Map<number, Edit>();
  for (const { span, text: words } of edits) {
    const there = places.get(span.start);
    places.set(span.start, there ? { span, text: there.text + words } : { span, text: words });
  }
  return [...places.values()].sort((a, b) => a.span.start - b.span.start);
}
