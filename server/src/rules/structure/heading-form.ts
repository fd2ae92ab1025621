import { foldedWords } from '../../decision/characters.js';
import { lineBreakOf, lineEnd, lineStart } from '../../decision/lines.js';
import type { Decision, Heading, HeadingMark } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { defineRule, type Fault } from '../rule.js';
import { markedHeading, usualMark } from './places.js';

export const headingForm = defineRule({
  id: 'structure/heading-form',
  severity: 'hint',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'safe',
  authority: 'convention',
  docs: {
    what: 'A heading has other capitals than the layout, or is marked in another way than most headings of the decision.',
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
      {
        name: 'bold at first and ### after it',
        changes: [['### HOW THE IMR FINAL DETERMINATION WAS MADE', '**{{HOW THE IMR FINAL DETERMINATION WAS MADE}}**']],
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
    const usual = usualMark(decision);
    for (const { heading } of decision.sections) {
      if (!heading.isSpelledRight) continue;
      if (usual && heading.mark !== usual) yield otherMark(decision, heading, usual);
      else if (hasOtherCapitals(decision, heading)) yield otherCapitals(decision, heading);
    }
  },
});

function hasOtherCapitals({ text }: Decision, heading: Heading): boolean {
  const written = textAt(text, heading.title).replace(/\s+/g, ' ');
  return written !== heading.canonical && foldedWords(written) === foldedWords(heading.canonical);
}

function otherMark(decision: Decision, heading: Heading, usual: HeadingMark): Fault {
  const line = markedHeading(usual, heading.canonical);
  return {
    span: heading.title,
    message: `This heading is marked in another way than the others. One form throughout is easier to read. Write "${line}".`,
    fix: {
      title: `Write "${line}"`,
      isSafe: true,
      edits: [{ span: heading.line, text: onOwnLine(decision.text, heading, line) }],
    },
  };
}

/** The new line with what parts it from words before and after it, where the heading runs on into them. */
function onOwnLine(text: string, { line }: Heading, written: string): string {
  const gap = lineBreakOf(text).repeat(2);
  const before = text.slice(lineStart(text, line.start, 0), line.start).trim() === '' ? '' : gap;
  const after = text.slice(line.end, lineEnd(text, line.end, text.length)).trim() === '' ? '' : gap;
  return before + written + after;
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
