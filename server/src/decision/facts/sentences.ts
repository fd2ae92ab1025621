import { allMatches } from '../all-matches.js';
import { trimSpan } from '../characters.js';
import type { Span } from '../span.js';
import type { Sentence } from './passages.js';
import type { ReadWords } from './read-sentence.js';

/** Where a sentence may end: also where the blank after the stop was forgotten ("tear.The"), or a paragraph ends. */
const END = /(?<![.!?])[.!?]+["'\u2019\u201d)\]]{0,3}(?=\s|$|[A-Z][a-z])|\r?\n[ \t]*\r?\n/g;
/** Short forms and initials, whose full stop ends nothing. */
const SHORT_FORM =
  /(?:^|[^\p{L}\d])(?:[DdMm]rs?|Ms|Prof|[Ss]t|vs|[Ee]\.g|i\.e|etc|approx|[Nn]os?|[Ff]ig|al|cf|Dept|pp?|[Ss]ect?|[Cc]h|[Vv]ol|[JS]r|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.$/u;
/** "1." at the start of a sentence begins a list entry. */
const LIST_NUMBER = /^\s*\(?\d{1,2}\.$/;
const LONGEST_SHORT_FORM = 12;

/** The sentences of a stretch, in order and trimmed; a list number stays with the sentence that it begins. */
export function sentencesOf(text: string, region: Span, readWords: ReadWords): Sentence[] {
  const words = evened(text.slice(region.start, region.end));
  return sentenceSpans(text, region).map((span) => {
    const read = readWords(words.slice(span.start - region.start, span.end - region.start));
    const { hints, topics, likeness } = read;
    return { span, words: read.words, hints, topics, likeness, read };
  });
}

/** Where the same sentences stand, for those who need no words of them. */
export function sentenceSpans(text: string, region: Span): Span[] {
  const raw = text.slice(region.start, region.end);
  const ends = [...allMatches(END, raw).map(({ index, 0: sign }) => index + sign.length), raw.length];
  const found: Span[] = [];
  let from = 0;
  for (const end of ends) {
    if (end < raw.length && isInside(raw, from, end)) continue;
    const span = trimSpan(text, region.start + from, region.start + end);
    from = end;
    if (span.end > span.start) found.push(span);
  }
  return found;
}

/** True when the full stop before `end` belongs to a short form or a list number. */
function isInside(raw: string, from: number, end: number): boolean {
  if (raw[end - 1] !== '.') return false;
  return SHORT_FORM.test(raw.slice(Math.max(from, end - LONGEST_SHORT_FORM), end)) || isListNumber(raw, from, end);
}

function isListNumber(raw: string, from: number, end: number): boolean {
  return end - from < LONGEST_SHORT_FORM && LIST_NUMBER.test(raw.slice(from, end));
}

const UNEVEN = /[^\S ]|[\u2010-\u2015\u2018\u2019\u201c\u201d]/g;
const EVEN = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
]);

/** The words with plain blanks, dashes and quotation marks; as long as before. */
function evened(raw: string): string {
  return raw.replace(UNEVEN, (sign) => EVEN.get(sign) ?? (/\s/.test(sign) ? ' ' : '-'));
}
