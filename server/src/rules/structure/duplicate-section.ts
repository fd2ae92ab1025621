import { sectionOf } from '../../decision/model.js';
import { defineRule } from '../rule.js';

export const duplicateSection = defineRule({
  id: 'structure/duplicate-section',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A section heading stands in the decision more than once.',
    why: 'A reader cannot tell which of the two is the determination; often one is left over from another case.',
    remedy: 'Keep one section and remove the other, or correct its heading.',
  },
  examples: {
    faulty: [
      {
        name: 'two summaries',
        changes: [
          [
            '### IMR ISSUES, DECISIONS AND RATIONALES',
            '### {{CLINICAL CASE SUMMARY}}\n\nThe expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:\n\nAnother story.\n\n### IMR ISSUES, DECISIONS AND RATIONALES',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the words of a heading in prose',
        changes: [['Both are documented here.', 'The clinical case summary documents both.']],
      },
      {
        name: 'other capitals inside a sentence',
        changes: [['Both are documented here.', 'Both are in the CLINICAL CASE SUMMARY above.']],
      },
    ],
  },

  *check(decision) {
    for (const section of decision.sections) {
      const first = sectionOf(decision, section.role);
      if (!first || first === section) continue;
      yield {
        span: section.heading.title,
        message: `The section "${section.heading.canonical}" is here a second time. A reader cannot tell which one counts. Keep one.`,
        related: [{ span: first.heading.title, message: 'The first one is here.' }],
        isRepetition: true,
      };
    }
  },
});
