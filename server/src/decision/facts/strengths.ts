import type { Span } from '../span.js';
import type { Passage } from './passages.js';

/** The strength of a drug: 20 mg, 5 %. */
export interface Strength {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectStrengths(_passages: readonly Passage[]): Strength[] {
  return [];
}
