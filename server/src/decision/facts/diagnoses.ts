import type { Span } from '../span.js';
import type { Passage } from './passages.js';

/** A diagnosis that is given to the injured worker. */
export interface DiagnosisFact {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectDiagnoses(_passages: readonly Passage[]): DiagnosisFact[] {
  return [];
}
