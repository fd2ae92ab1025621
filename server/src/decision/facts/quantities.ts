import type { Span } from '../span.js';
import type { Passage } from './passages.js';

/** How much of a treatment: sessions, tablets, months, refills. */
export interface Quantity {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectQuantities(_passages: readonly Passage[]): Quantity[] {
  return [];
}
