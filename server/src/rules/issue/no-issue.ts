import { sectionOf } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { sampleDecision } from '../sample-decision.js';

const untilFirstIssue = sampleDecision.slice(0, sampleDecision.indexOf('**MRI'));
const withMarkedHeading = untilFirstIssue.replace(
  'IMR ISSUES, DECISIONS AND RATIONALES',
  '{{IMR ISSUES, DECISIONS AND RATIONALES}}',
);

export const noIssue = defineRule({
  id: 'issue/no-issue',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e); 8 CCR 9792.10.6(d)',
  docs: {
    what: 'The section of issues decides no issue.',
    why: 'A determination has to say of each disputed treatment whether it is medically necessary.',
    remedy:
      'Write a title (the request, a colon and "Upheld" or "Overturned") and the parts below it for each disputed treatment.',
  },
  examples: {
    faulty: [
      { name: 'nothing after the lead-in', text: withMarkedHeading },
      { name: 'prose only', text: `${withMarkedHeading}The reviewer will decide the requests in a separate letter.\n` },
    ],
    clean: [
      {
        name: 'a title without marks',
        changes: [
          [
            '**MRI of the right knee without contrast:** Overturned',
            'MRI of the right knee without contrast: Overturned',
          ],
        ],
      },
      {
        name: 'the older layout, whose issues have another form',
        text: 'Notice of Independent Medical Review Determination\n\nINDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n\nAn application was filed.\n\nMedical Qualifications of the Expert Reviewer:\n\nA physician.\n\nCase Summary:\n\nThe worker fell.\n\nDocuments Reviewed for Determination:\n\nThe records.\n',
      },
    ],
  },

  *check(decision) {
    if (!decision.isRecognized || decision.layout.issueParts.length === 0 || decision.issues.length > 0) return;
    const title = sectionOf(decision, 'issues')?.heading.title;
    if (!title) return;
    yield {
      span: title,
      message: `No issue stands under "${textAt(decision.text, title)}". A determination decides each disputed treatment. Write a title with its outcome and the parts below it.`,
    };
  },
});
