import { allMatches } from '../../decision/all-matches.js';
import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { signsSeen } from '../seen.js';
import { writtenPassages } from '../written-passages.js';

/** The word before the stop, the stop with closing marks, the next sentence. */
const JOINED = /([^\s]{1,60}?)([.!?]["')\]\u2019\u201d]{0,2})(?=(\p{Lu}\p{Ll}|(?<=\)[.!?])\p{Lu}\s))/gu;
/** A quick look: most passages have no stop right before a capital. */
const MAY_BE_JOINED = /[.!?]["')\]\u2019\u201d]{0,2}\p{Lu}/u;
/** Addresses, short forms, initials, degrees: their stops end nothing. */
const ENDS_NOTHING = /www|https?:|@|\/\/|(?:^|[^\p{L}])(?:\p{L}|[DM]rs?|Ms|St|Ph|vs|no|e\.g|i\.e|al|etc|Prof)$/iu;

export const missingSpace = defineRule({
  id: 'prose/missing-space',
  severity: 'hint',
  reach: 'prose',
  seen: signsSeen,
  since: '0.1.0',
  fixes: 'safe',
  authority: 'convention',
  docs: {
    what: 'Two sentences are joined without a blank: "tear.The". Web addresses, initials and short forms are left alone.',
    why: 'It shows where a text was pasted together, and where something may have been lost.',
    remedy: 'Put in the blank; the fix does it.',
  },
  examples: {
    faulty: [
      { name: 'in the summary', changes: [['right knee. She', 'right knee{{.}}She']] },
      { name: 'after a date', changes: [['physical therapy. On', 'physical therapy. It ended on 4-20-16{{.}}On']] },
      {
        name: 'after a bracket',
        changes: [['six visits of physical therapy. On', 'six visits (some at home){{.}}A scan followed. On']],
      },
    ],
    clean: [
      {
        name: 'an address',
        changes: [['physical therapy. On', 'physical therapy. See www.example.org/Knee.Care for it. On']],
      },
      {
        name: 'initials and degrees',
        changes: [['physical therapy. On', 'physical therapy in the U.S.A. with a Ph.D. at St.Anne. On']],
      },
      { name: 'a number', changes: [['physical therapy. On', 'physical therapy at 0.5 of the rate, step 1.A. On']] },
    ],
  },
  *check(decision, context) {
    for (const { span: passage } of writtenPassages(decision, context)) {
      const words = textAt(decision.text, passage);
      if (!MAY_BE_JOINED.test(words)) continue;
      for (const match of allMatches(JOINED, words)) {
        if (ENDS_NOTHING.test(lastWord(words, match.index + (match[1] ?? '').length))) continue;
        const end = passage.start + match.index + match[0].length;
        yield {
          span: { start: end - (match[2] ?? '').length, end },
          message:
            'Two sentences are joined here. Put a blank after the full stop, and see that nothing was lost between them.',
          fix: { title: 'Put in the blank', isSafe: true, edits: [{ span: { start: end, end }, text: ' ' }] },
        };
      }
    }
  },
});

const LONGEST_WORD = 80;

function lastWord(words: string, end: number): string {
  return /(?<!\S)\S*$/.exec(words.slice(Math.max(0, end - LONGEST_WORD), end))?.[0] ?? '';
}
