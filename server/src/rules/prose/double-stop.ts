import { allMatches } from '../../decision/all-matches.js';
import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { signsSeen } from '../seen.js';
import { writtenPassages } from '../written-passages.js';

/** Two full stops, or one inside and one outside of a bracket; three are an omission. */
const DOUBLE = /(?<!\.)\.\.(?!\.)|(?<=\p{L}{4})(?<!\b(?:approx|Inc|Corp|Dept|Univ))\.\)\./gu;

export const doubleStop = defineRule({
  id: 'prose/double-stop',
  severity: 'hint',
  reach: 'prose',
  seen: signsSeen,
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'convention',
  docs: {
    what: 'Two full stops end one sentence: "..", or one inside and one outside of a bracket. Three (an omission) and short forms ("etc.).") are left alone.',
    why: 'A matter of form.',
    remedy: 'Delete one of them.',
  },
  examples: {
    faulty: [
      { name: 'two', changes: [['Both are documented here.', 'Both are documented here{{..}}']] },
      {
        name: 'inside and outside of a bracket',
        changes: [['Both are documented here.', 'Both are documented (here{{.).}}']],
      },
    ],
    clean: [
      { name: 'an omission', changes: [['Both are documented here.', 'Both are documented here...']] },
      { name: 'a short form', changes: [['Both are documented here.', 'Both are documented (scan, note, etc.).']] },
      {
        name: 'a sentence in brackets',
        changes: [['Both are documented here.', 'Both are here. (See the summary.) Then.']],
      },
    ],
  },
  *check(decision, context) {
    for (const { span: passage } of writtenPassages(decision, context)) {
      const words = textAt(decision.text, passage);
      if (!words.includes('..') && !words.includes('.).')) continue;
      for (const { index, 0: written } of allMatches(DOUBLE, words)) {
        const start = passage.start + index;
        const span = { start, end: start + written.length };
        const text = written.startsWith('.)') ? ').' : '.';
        yield {
          span,
          message: `"${written}" ends one sentence twice. Delete one full stop.`,
          fix: { title: 'Keep one full stop', isSafe: false, edits: [{ span, text }] },
        };
      }
    }
  },
});
