import { trimSpan } from '../characters.js';
import type { Span } from '../span.js';
import type { NameWord } from './name-words.js';

/** The stretch from one word to another (`end` is the index after the last). */
export function spanOfWords(words: readonly NameWord[], from: number, end: number): Span {
  const first = words[from];
  const last = words[end - 1];
  if (!first || !last) return { start: first?.span.start ?? 0, end: first?.span.start ?? 0 };
  return { start: first.span.start, end: last.span.end };
}

/** The same with the brackets that the words open closed: "MRI (magnetic resonance imaging)". Ends at `region` at most. */
export function bracketedSpan(text: string, region: Span, words: readonly NameWord[], from: number, end: number): Span {
  const span = spanOfWords(words, from, end);
  const limit = words[end]?.span.start ?? Math.min(region.end, span.end + 3);
  let open = 0;
  for (let at = span.start; at < span.end; at++) open = Math.max(0, open + bracketAt(text, at));
  let last = span.end;
  for (let at = span.end; at < limit && open > 0; at++) {
    open += bracketAt(text, at);
    last = at + 1;
  }
  return trimSpan(text, span.start, open === 0 ? last : span.end);
}

function bracketAt(text: string, at: number): number {
  const sign = text.charAt(at);
  return sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
}

/** The year in a word: four digits from 1980 on; `undefined` for any other word. */
export function yearIn(word: NameWord | undefined): number | undefined {
  if (word?.folded.length !== 4 || !/^(?:19[89]|20[0-4])\d$/.test(word.folded)) return undefined;
  return Number(word.folded);
}

/** Past a day and month before a year in a bracket: "(May 2019)", "(effective August 11, 2019)"; else the index itself. */
export function afterMonth(words: readonly NameWord[], index: number): number {
  if (!words[index]?.gap.includes('(')) return index;
  const month = words[index]?.folded === 'effective' ? index + 1 : index;
  if (!MONTH.test(words[month]?.folded ?? '')) return index;
  const next = /^\d{1,2}$/.test(words[month + 1]?.folded ?? '') ? month + 2 : month + 1;
  return yearIn(words[next]) === undefined ? index : next;
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** True when a comma, semicolon or label parts a word from the one before it. */
export function isParted(word: NameWord | undefined): boolean {
  return word === undefined || word.kind !== 'word' || /[,;]/.test(word.gap);
}

/** True when a sentence ends before the word: a full stop after a word that is no abbreviation, number or initial. */
export function endsSentence(before: NameWord | undefined, word: NameWord): boolean {
  if (!before || !word.gap.includes('.') || !/\.[)\]"\u201d*]{0,3}\s/.test(word.gap)) return false;
  return (
    !/^(?:\d[\d.]*|[a-z]|ed|vol|no|pg|pp|al|st|vs|dr|etc|fig|sec|ch|chap|rev|inc|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/.test(
      before.folded,
    ) || yearIn(before) !== undefined
  );
}

/** How many brackets are open before each word. */
export function bracketDepths(words: readonly NameWord[]): number[] {
  let depth = 0;
  return words.map(({ gap }) => {
    if (gap.length < 2) return depth;
    for (const sign of gap) depth = Math.max(0, depth + (sign === '(' ? 1 : sign === ')' ? -1 : 0));
    return depth;
  });
}
