import type { LayoutSection, SectionRole, StatementId } from '../../decision/layout.js';
import { lineBreakOf } from '../../decision/lines.js';
import { type Decision, type Section, sectionOf } from '../../decision/model.js';
import { defineRule, type Fix, type RuleContext } from '../rule.js';
import { headingLine, sectionBefore, startOfText } from './places.js';

const openings: Partial<Record<SectionRole, StatementId>> = {
  howMade: 'howMade',
  summary: 'summaryLeadIn',
  issues: 'decisionsLeadIn',
};

export const missingSection = defineRule({
  id: 'structure/missing-section',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
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
      {
        name: 'a draft of the header',
        text: 'Case Number: CM16-0900001\nDate Assigned: 06/08/2016\nDate of Injury: 02/10/2016\nDecision Date: 07/05/2016\nUR Denial Date: 05/16/2016\nPriority: Standard\n{{Application Received}}: 06/01/2016\n',
      },
    ],
    clean: [
      {
        name: 'a letterhead of the layout before',
        changes: [['<b>Case Number', 'MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n\n<b>Case Number']],
      },
      {
        name: 'a heading that runs on into its section',
        changes: [['### CLINICAL CASE SUMMARY\n\nThe', '{{structure/heading-form|CLINICAL CASE SUMMARY}}: The']],
      },
      { name: 'a numbered heading', changes: [['### CLINICAL', '### 2. CLINICAL']] },
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
    const missing = decision.layout.sections.filter(({ role }) => !sectionOf(decision, role));
    const places = new Set(missing.map((section) => sectionBefore(decision, section)));
    for (const previous of places) {
      const here = missing.filter((section) => sectionBefore(decision, section) === previous);
      yield {
        span: previous?.heading.title ?? decision.header.at(-1)?.label ?? startOfText,
        message: `${missingHere(here)} Add ${here.length > 1 ? 'them' : 'it'} after ${previous ? 'this section' : 'the header'}.`,
        fix: insertSections(decision, here, previous, context),
      };
    }
  },
});

function missingHere(sections: readonly LayoutSection[]): string {
  const headings = sections.map(({ heading }) => `"${heading}"`).join(', ');
  return sections.length > 1
    ? `The sections ${headings} are missing. Every decision of this layout has them.`
    : `The section ${headings} is missing. Every decision of this layout has it.`;
}

function insertSections(
  decision: Decision,
  missing: readonly LayoutSection[],
  previous: Section | undefined,
  { vocabulary }: RuleContext,
): Fix {
  const at = previous?.whole.end ?? decision.header.at(-1)?.whole.end ?? 0;
  const lines = missing.flatMap(({ role, heading }) => {
    const opening = openings[role];
    return ['', '', headingLine(decision, heading), ...(opening ? ['', vocabulary.statements[opening]] : [])];
  });
  const text = [...lines, ''].join(lineBreakOf(decision.text));
  const [first] = missing;
  return {
    title: missing.length > 1 || !first ? 'Insert the missing sections' : `Insert the section "${first.heading}"`,
    isSafe: false,
    edits: [{ span: { start: at, end: at }, text }],
  };
}
