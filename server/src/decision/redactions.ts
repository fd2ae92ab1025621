import type { Span } from './span.js';

const MARK = /\[redacted\]/gi;

/** Every `[REDACTED]` mark of the text, in any capitals. The mark is a token of the language, never a fault. */
export function findRedactions(text: string): Span[] {
  return Array.from(text.matchAll(MARK), ({ index }) => ({ start: index, end: index + '[redacted]'.length }));
}
