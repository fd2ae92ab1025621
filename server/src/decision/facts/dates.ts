import type { Span } from '../span.js';
import type { Passage } from './passages.js';

/** A date in prose. */
export interface DateFact {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectDates(_passages: readonly Passage[]): DateFact[] {
  return [];
}
