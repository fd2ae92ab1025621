import type { Span } from '../span.js';
import type { FactNames } from './fact-names.js';
import type { Passage } from './passages.js';

/** A part of the body that is named, with its side and spinal level. */
export interface BodyPartFact {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectBodyParts(_passages: readonly Passage[], _names: FactNames): BodyPartFact[] {
  return [];
}
