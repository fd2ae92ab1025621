import { allMatches } from '../decision/all-matches.js';
import type { Span } from '../decision/span.js';

/** Marks that templates and hurried writers leave behind. Every part is bounded or begins with a letter of its own. */
const PLACEHOLDER =
  /\[\s{0,20}(?:insert|enter|add|fill in|select|type)\b[^\][\n]{0,200}\]|<\s{0,20}insert\b[^<>\n]{0,200}>|\[\s{0,20}\]|\(\s{0,20}\)|\bTBD\b|\bX{3,}\b|\?{3,}|_{3,}|\ba\(n\)/gi;

/** The signs of which every mark has one: most texts have none and are spared the search. */
const SIGN = /[[<?_]|TBD|XXX|\(n\)|\(\s{0,20}\)/i;

/** Where a stretch holds a mark of a template or an editing note. `[REDACTED]` and abbreviations in brackets are none. */
export function findPlaceholders(text: string, { start, end }: Span = { start: 0, end: text.length }): Span[] {
  const words = text.slice(start, end);
  if (!SIGN.test(words)) return [];
  return allMatches(PLACEHOLDER, words).map(({ index, 0: mark }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
}
