import { hint } from '../../decision/facts/hints.js';
import { hasHint, matchesIn, spanIn } from '../../decision/facts/passages.js';
import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';
import { writtenPassages } from '../written-passages.js';

const DOUBLED = /(?<![\p{L}\d'-])(\p{L}{2,30})( {1,3})\1(?![\p{L}\d'-])/giu;
/** English doubles these itself: "he had had pain", "very very"; "not not" has a rule of its own. */
const AS_ENGLISH_DOES = /^(?:not|had|very|so|really|much|many|no|cha|bye|do|is)$/i;
/** "said that that was": only before these nouns is the second one surely too many. */
const AFTER_THAT = /^ {1,3}(?:guidelines|records|symptoms|patients|studies|visits|sessions|injections|the|a|an)\b/i;

export const doubledWord = defineRule({
  id: 'prose/doubled-word',
  severity: 'information',
  reach: 'prose',
  seen: seenWith(hint.doubled),
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'convention',
  docs: {
    what: 'A word stands twice in a row, also over a line break. What English doubles itself ("had had", most "that that"), names and doubled words in capitals are left alone.',
    why: 'A slip of the keyboard or of a paste.',
    remedy: 'Delete one of them.',
  },
  examples: {
    faulty: [
      { name: 'an article', changes: [['swollen, with', 'swollen, with {{the the}} usual signs and']] },
      { name: 'over a line break', changes: [['finished six visits and', 'finished six visits {{and\nand}}']] },
      {
        name: 'that that before a plural',
        changes: [
          ['The records show', 'Given {{that that}} records show'],
          [' do. The six', ' do. The six'],
        ],
      },
    ],
    clean: [
      { name: 'had had', changes: [['She was treated with rest', 'She had had rest']] },
      {
        name: 'that that',
        changes: [['The records show', 'It is noted that that visit was the last. The records show']],
      },
      { name: 'a name', changes: [['a wet floor', 'a wet floor in Walla Walla']] },
      {
        name: 'the end of a sentence',
        changes: [['twisted her right knee. She', 'twisted her right knee. Knee pain followed. She']],
      },
      {
        name: 'with a hyphen',
        changes: [['twisted her right knee', 'twisted her right knee with a knock-knock sound']],
      },
    ],
  },
  *check(decision, context) {
    const { text } = decision;
    for (const { sentences } of writtenPassages(decision, context)) {
      for (const sentence of sentences) {
        if (!hasHint(sentence, hint.doubled)) continue;
        for (const match of matchesIn(sentence, DOUBLED)) {
          const word = match[1] ?? '';
          const end = match.index + match[0].length;
          if (isMeant(word, match[0].slice(-word.length), sentence.words.slice(end))) continue;
          const span = spanIn(sentence, match.index, end);
          const second = { start: span.start + word.length, end: span.end };
          yield {
            span,
            message: `"${word}" stands twice. Delete one of them.`,
            isRepetition: true,
            fix: {
              title: `Delete the second "${textAt(text, second).trim()}"`,
              isSafe: false,
              edits: [{ span: second, text: '' }],
            },
          };
        }
      }
    }
  },
});

function isMeant(first: string, second: string, after: string): boolean {
  if (/^that$/i.test(first)) return !AFTER_THAT.test(after);
  const isName = /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
  return AS_ENGLISH_DOES.test(first) || isName;
}
