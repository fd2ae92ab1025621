import type { Span } from '../span.js';
import type { Passage } from './passages.js';

/** A statement that something is not there: "no documentation of …". */
export interface Absence {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectAbsences(_passages: readonly Passage[]): Absence[] {
  return [];
}
