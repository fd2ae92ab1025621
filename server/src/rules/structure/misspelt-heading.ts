import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';

export const misspeltHeading = defineRule({
  id: 'structure/misspelt-heading',
  severity: 'warning',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'safe',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A section heading is not spelled as the layout has it.',
    why: 'The heading is fixed; another spelling looks like another document, and searches miss it.',
    remedy: 'Write the heading of the layout.',
  },
  examples: {
    faulty: [
      { name: 'a letter lost', changes: [['CLINICAL CASE SUMMARY', '{{CLINCAL CASE SUMMARY}}']] },
      {
        name: 'a comma too many',
        changes: [
          ['ISSUES, DECISIONS AND', 'ISSUES, DECISIONS, AND'],
          ['IMR ISSUES, DECISIONS, AND RATIONALES', '{{IMR ISSUES, DECISIONS, AND RATIONALES}}'],
        ],
      },
    ],
    clean: [
      { name: 'another heading level', changes: [['### CLINICAL CASE SUMMARY', '# CLINICAL CASE SUMMARY']] },
      {
        name: 'a sentence that begins alike',
        changes: [['Both are documented here.', 'Both are documented here.\n\nClinical case summaries differ.']],
      },
    ],
  },

  *check(decision) {
    for (const { heading } of decision.sections) {
      if (heading.isSpelledRight) continue;
      yield {
        span: heading.title,
        message: `The heading is written "${textAt(decision.text, heading.title)}". The layout has "${heading.canonical}". Write it so.`,
        fix: {
          title: `Write "${heading.canonical}"`,
          isSafe: true,
          edits: [{ span: heading.title, text: heading.canonical }],
        },
      };
    }
  },
});
