import type { Span } from '../span.js';
import type { Passage } from './passages.js';

/** A statement of age or sex, or a pronoun that means the injured worker. */
export interface PersonFact {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectPeople(_passages: readonly Passage[]): PersonFact[] {
  return [];
}
