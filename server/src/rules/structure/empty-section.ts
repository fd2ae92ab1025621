import { isEmptySpan } from '../../decision/span.js';
import { defineRule } from '../rule.js';

export const emptySection = defineRule({
  id: 'structure/empty-section',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e)-(f); 8 CCR 9792.10.6(d)',
  docs: {
    what: 'A section has a heading and nothing under it, or a summary has nothing but its lead-in sentence.',
    why: "The determination must state the employee's medical condition, how it was made, and its reasons.",
    remedy: 'Write the section.',
  },
  examples: {
    faulty: [
      {
        name: 'a summary without a narrative',
        changes: [
          ['### CLINICAL CASE SUMMARY', '### {{CLINICAL CASE SUMMARY}}'],
          [
            'The injured worker is a 44 year old woman who slipped on a wet floor on 02/10/2016 and twisted her right knee. She was treated with rest, ice, ibuprofen and six visits of physical therapy. On 04/28/2016 the knee was swollen, with a positive McMurray test. The request is for an MRI of the right knee and for six more visits of physical therapy.',
            '',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'a summary of one word',
        changes: [
          ['### CLINICAL CASE SUMMARY', '### {{summary/missing-age|CLINICAL CASE SUMMARY}}'],
          ['The injured worker is a 44 year old woman who', 'Sprain. She'],
        ],
      },
      {
        name: 'an early layout',
        text: 'MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\nBy a reviewer.\n\nDOCUMENTS REVIEWED\nThe application\n\nCLINICAL CASE SUMMARY\nA sprain.\n\nIMR DECISION(S) AND RATIONALE(S)\nA brace is not needed.\n',
      },
    ],
  },

  *check(decision) {
    const { sections, layout } = decision;
    const filled = new Set(sections.filter(({ body }) => !isEmptySpan(body)).map(({ role }) => role));
    for (const { role, heading, body } of sections) {
      // That no issue follows is reported by a rule of its own.
      if (role === 'issues' && layout.issueParts.length > 0) continue;
      const isEmpty = isEmptySpan(body);
      // A heading written twice is reported as such.
      if (isEmpty && filled.has(role)) continue;
      const hasOnlyLeadIn = role === 'summary' && decision.statements.has('summaryLeadIn') && !decision.summary;
      if (!isEmpty && !hasOnlyLeadIn) continue;
      yield {
        span: heading.title,
        message: `The section "${heading.canonical}" ${isEmpty ? 'is empty' : 'has nothing but its lead-in'}. A determination without it is incomplete. Write it.`,
      };
    }
  },
});
