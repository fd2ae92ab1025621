import { distance } from 'fastest-levenshtein';
import { allMatches } from '../../decision/all-matches.js';
import { type Span, textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { signsSeen } from '../seen.js';

const visit = 'On 04/28/2016 the knee was swollen';

/**
 * Silent on the whole mark in any capitals, on "redacted" as a word without brackets, and on other words in brackets:
 * "[retracted]", "[reduced]".
 */
export const brokenRedaction = defineRule({
  id: 'privacy/broken-redaction',
  severity: 'warning',
  since: '0.1.0',
  seen: signsSeen,
  fixes: 'unsafe',
  authority: 'convention; Labor Code 4610.6(m)',
  docs: {
    what: 'A redaction mark lacks a bracket, has one too many, or is misspelt.',
    why: 'Readers and programs look for the mark [REDACTED]; beside a broken one, a part of the name may be left.',
    remedy: 'Write [REDACTED].',
  },
  examples: {
    faulty: [
      { name: 'no bracket at the end', changes: [[visit, `She was seen by {{[REDACTED}} and left. ${visit}`]] },
      { name: 'no bracket at the start', changes: [[visit, `She was seen by {{REDACTED]}}. ${visit}`]] },
      { name: 'a letter is missing', changes: [[visit, `She was seen by {{[REDACTD]}}. ${visit}`]] },
      { name: 'a bracket too many', changes: [[visit, `She was seen by {{[REDACTED]]}}. ${visit}`]] },
      { name: 'two brackets at the start', changes: [[visit, `She was seen by {{[[REDACTED]}}. ${visit}`]] },
    ],
    clean: [
      { name: 'the mark', changes: [[visit, `She was seen by [REDACTED], [redacted] and [Redacted]. ${visit}`]] },
      { name: 'the word', changes: [[visit, `The names were redacted. ${visit}`]] },
      { name: 'other words in brackets', changes: [[visit, `The study [retracted] was weighed [reduced]. ${visit}`]] },
      { name: 'a mark in brackets of its own', changes: [[visit, `Her surgeon ([REDACTED]) agreed. ${visit}`]] },
    ],
  },

  *check({ text, isRecognized, searched }) {
    const words = textAt(text, searched);
    if (!isRecognized || !(words.includes('[') || words.includes(']')) || !/\[ ?r|d ?\]/i.test(words)) return;
    for (const { start, end } of brokenMarks(words)) {
      const span = { start: searched.start + start, end: searched.start + end };
      yield {
        span,
        message: `${quoted(text, span)} is not a whole redaction mark. Readers and programs look for [REDACTED]. Write the mark, and see that nothing of the name is left.`,
        fix: { title: 'Write "[REDACTED]"', isSafe: false, edits: [{ span, text: '[REDACTED]' }] },
      };
    }
  },
});

const MARK = 'redacted';
/** One word with a bracket at least on one side. */
const BRACKETED = /[[({]{0,2} ?\b(r[a-z]{4,10})\b ?[\])}]{0,2}/gi;
const OTHER_WORDS = /^(?:retracted|reacted|refracted|reduced|related|redirected|enacted|rejected|repeated|reached)$/i;

function brokenMarks(text: string): Span[] {
  return allMatches(BRACKETED, text).flatMap((match) => {
    const [{ length: whole }, word = ''] = match;
    const at = match[0].indexOf(word);
    const [open, close] = [match[0].slice(0, at), match[0].slice(at + word.length)];
    if (!isBroken(open, word, close)) return [];
    const before = open.trim() === '' ? open.length : 0;
    const after = close.trim() === '' ? close.length : 0;
    return [{ start: match.index + before, end: match.index + whole - after }];
  });
}

function isBroken(open: string, word: string, close: string): boolean {
  const [first, last] = [open.trim(), close.trim()];
  if (!first.includes('[') && !last.includes(']')) return false;
  if (OTHER_WORDS.test(word)) return false;
  const isWhole = first.endsWith('[') && last.startsWith(']');
  if (word.toLowerCase() !== MARK) return distance(word.toLowerCase(), MARK) <= (isWhole ? 2 : 1);
  // "([REDACTED])" is a whole mark in brackets of its own; blanks inside the brackets make it another word.
  return !isWhole || /^\[\[/.test(first) || /\]\]$/.test(last) || open.endsWith(' ') || close.startsWith(' ');
}
