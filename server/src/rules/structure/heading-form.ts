import { foldedWords } from '../../decision/characters.js';
import type { Decision, Heading } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { defineRule, type Fault } from '../rule.js';
import { headingLine } from './places.js';

export const headingForm = defineRule({
  id: 'structure/heading-form',
  severity: 'hint',
  since: '0.1.0',
  fixes: 'safe',
  authority: 'convention',
  docs: {
    what: 'A heading has other capitals than the layout, or is marked in another way than the first heading of the decision.',
    why: 'One form throughout is easier to read, and the published pages have it.',
    remedy: 'Write all headings alike, in the capitals of the layout.',
  },
  examples: {
    faulty: [
      { name: 'small letters', changes: [['CLINICAL CASE SUMMARY', '{{Clinical Case Summary}}']] },
      {
        name: 'bold among headings with ###',
        changes: [['### CLINICAL CASE SUMMARY', '**{{CLINICAL CASE SUMMARY}}**']],
      },
    ],
    clean: [
      {
        name: 'plain headings throughout',
        changes: [
          ['### HOW', 'HOW'],
          ['### CLINICAL', 'CLINICAL'],
          ['### IMR', 'IMR'],
        ],
      },
      {
        name: 'bold headings throughout',
        changes: [
          ['### HOW THE IMR FINAL DETERMINATION WAS MADE', '**HOW THE IMR FINAL DETERMINATION WAS MADE**'],
          ['### CLINICAL CASE SUMMARY', '**CLINICAL CASE SUMMARY**'],
          ['### IMR ISSUES, DECISIONS AND RATIONALES', '**IMR ISSUES, DECISIONS AND RATIONALES**'],
        ],
      },
    ],
  },

  *check(decision) {
    const first = decision.sections[0]?.heading;
    for (const { heading } of decision.sections) {
      if (!first || !heading.isSpelledRight) continue;
      if (heading.mark !== first.mark) yield otherMark(decision, heading);
      else if (hasOtherCapitals(decision, heading)) yield otherCapitals(decision, heading);
    }
  },
});

function hasOtherCapitals({ text }: Decision, heading: Heading): boolean {
  const written = textAt(text, heading.title).replace(/\s+/g, ' ');
  return written !== heading.canonical && foldedWords(written) === foldedWords(heading.canonical);
}

function otherMark(decision: Decision, heading: Heading): Fault {
  const line = headingLine(decision, heading.canonical);
  return {
    span: heading.title,
    message: `This heading is marked in another way than the first one. One form throughout is easier to read. Write "${line}".`,
    fix: { title: `Write "${line}"`, isSafe: true, edits: [{ span: heading.line, text: line }] },
  };
}

function otherCapitals({ text }: Decision, heading: Heading): Fault {
  return {
    span: heading.title,
    message: `The heading is written "${textAt(text, heading.title)}". The layout has "${heading.canonical}".`,
    fix: {
      title: `Write "${heading.canonical}"`,
      isSafe: true,
      edits: [{ span: heading.title, text: heading.canonical }],
    },
  };
}
