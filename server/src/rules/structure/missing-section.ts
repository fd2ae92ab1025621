import type { LayoutSection, SectionRole, StatementId } from '../../decision/layout.js';
import { type Decision, sectionOf } from '../../decision/model.js';
import { defineRule, type Fix, type RuleContext } from '../rule.js';
import { headingLine, lineBreakOf, sectionBefore, startOfText } from './places.js';

const openings: Partial<Record<SectionRole, StatementId>> = {
  howMade: 'howMade',
  summary: 'summaryLeadIn',
  issues: 'decisionsLeadIn',
};

export const missingSection = defineRule({
  id: 'structure/missing-section',
  severity: 'error',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'official layout of published decisions; Labor Code 4610.6(e)-(f)',
  docs: {
    what: 'A section that every decision of this layout has is not there.',
    why: 'A determination must tell how it was made and by whom, the medical condition, and the reasons for each issue.',
    remedy: 'Add the section with its heading, in its place.',
  },
  examples: {
    faulty: [
      {
        name: 'no summary',
        changes: [
          ['### HOW THE IMR FINAL DETERMINATION WAS MADE', '### {{HOW THE IMR FINAL DETERMINATION WAS MADE}}'],
          ['### CLINICAL CASE SUMMARY\n\n', ''],
        ],
      },
    ],
    clean: [
      {
        name: 'a heading in small letters',
        changes: [['CLINICAL CASE SUMMARY', '{{structure/heading-form|Clinical case summary}}']],
      },
      {
        name: 'a misspelt heading is reported by its own rule',
        changes: [['CLINICAL CASE SUMMARY', '{{structure/misspelt-heading|CLINCAL CASE SUMMARY}}']],
      },
    ],
  },

  *check(decision, context) {
    if (!decision.isRecognized) return;
    for (const section of decision.layout.sections) {
      if (sectionOf(decision, section.role)) continue;
      const previous = sectionBefore(decision, section);
      yield {
        span: previous?.heading.title ?? decision.header.at(-1)?.label ?? startOfText,
        message: `The section "${section.heading}" is missing. Every decision of this layout has it. Add it ${previous ? 'after this section' : 'after the header'}.`,
        fix: insertSection(decision, section, context),
      };
    }
  },
});

function insertSection(decision: Decision, section: LayoutSection, { vocabulary }: RuleContext): Fix {
  const at = sectionBefore(decision, section)?.whole.end ?? decision.header.at(-1)?.whole.end ?? 0;
  const opening = openings[section.role];
  const lines = [
    '',
    '',
    headingLine(decision, section.heading),
    '',
    ...(opening ? [vocabulary.statements[opening], ''] : []),
  ];
  const text = lines.join(lineBreakOf(decision.text));
  return {
    title: `Insert the section "${section.heading}"`,
    isSafe: false,
    edits: [{ span: { start: at, end: at }, text }],
  };
}
