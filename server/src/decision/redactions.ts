import { allMatches } from './all-matches.js';
import type { Span } from './span.js';

const MARK = /\[redacted\]/gi;

/** Every `[REDACTED]` mark of a stretch, in any capitals. The mark is a token of the language, never a fault. */
export function findRedactions(text: string, within: Span): Span[] {
  return allMatches(MARK, text.slice(within.start, within.end)).map(({ index, 0: mark }) => ({
    start: within.start + index,
    end: within.start + index + mark.length,
  }));
}
