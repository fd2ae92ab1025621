import type { Span } from '../span.js';
import type { FactNames } from './fact-names.js';
import type { Passage } from './passages.js';

/** A treatment that is named. */
export interface TreatmentFact {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectTreatments(_passages: readonly Passage[], _names: FactNames): TreatmentFact[] {
  return [];
}
