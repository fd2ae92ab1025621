import type { SectionRole, StatementId } from '../../decision/layout.js';
import { lineBreakOf } from '../../decision/lines.js';
import { type Decision, type Section, sectionOf } from '../../decision/model.js';
import { isEmptySpan } from '../../decision/span.js';
import { defineRule, type Fix } from '../rule.js';
import { hasStatement } from './places.js';

const sections: Readonly<Record<StatementId, SectionRole>> = {
  howMade: 'howMade',
  credentialsLeadIn: 'howMade',
  summaryLeadIn: 'summary',
  decisionsLeadIn: 'issues',
};

export const missingStatement = defineRule({
  id: 'structure/missing-statement',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'unsafe',
  authority: 'official layout of published decisions; Labor Code 139.5(d), 4610.6(f)',
  docs: {
    what: 'The fixed paragraph on how the determination was made, or a fixed lead-in sentence, is not there. A missing lead-in is a warning.',
    why: "The paragraph vouches for the reviewer's independence and practice; every published decision has it, and the lead-ins, word for word.",
    remedy: 'Insert the fixed wording.',
  },
  examples: {
    faulty: [
      {
        name: 'no lead-in to the summary',
        changes: [
          ['### CLINICAL CASE SUMMARY', '### {{CLINICAL CASE SUMMARY}}'],
          [
            'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:\n\n',
            '',
          ],
        ],
      },
      {
        name: 'no lead-in to the credentials',
        changes: [
          ['### HOW THE IMR FINAL DETERMINATION WAS MADE', '### {{HOW THE IMR FINAL DETERMINATION WAS MADE}}'],
          ['The Expert Reviewer has the following credentials:  \n', ''],
        ],
      },
    ],
    clean: [
      {
        name: 'a lead-in broken over two lines',
        changes: [['decisions for the disputed', 'decisions for\nthe disputed']],
      },
      {
        name: 'a lead-in on one line with the narrative',
        changes: [['including all medical records:\n\n', 'including all medical records: ']],
      },
    ],
  },

  *check(decision, { vocabulary }) {
    for (const id of decision.layout.statements) {
      const section = sectionOf(decision, sections[id]);
      if (!section || isEmptySpan(section.body) || hasStatement(decision, id, vocabulary)) continue;
      // That no credential follows is reported by a rule of its own.
      if (id === 'credentialsLeadIn' && decision.credentials.all.length === 0) continue;
      const statement = vocabulary.statements[id];
      yield {
        span: section.heading.title,
        message: `This section lacks its fixed wording "${shortened(statement)}". Every published decision has it. Insert it.`,
        ...(id !== 'howMade' && { severity: 'warning' as const }),
        fix: insertStatement(decision, section, id, statement),
      };
    }
  },
});

function insertStatement(decision: Decision, section: Section, id: StatementId, statement: string): Fix {
  const lineBreak = lineBreakOf(decision.text);
  const firstCredential = decision.credentials.all[0]?.whole.start;
  const at = id === 'credentialsLeadIn' && firstCredential !== undefined ? firstCredential : section.body.start;
  const gap = id === 'credentialsLeadIn' ? lineBreak : lineBreak + lineBreak;
  return {
    title: 'Insert the fixed wording',
    isSafe: false,
    edits: [{ span: { start: at, end: at }, text: statement + gap }],
  };
}

function shortened(statement: string): string {
  return statement.length <= 60 ? statement : `${statement.slice(0, statement.lastIndexOf(' ', 60))} …`;
}
