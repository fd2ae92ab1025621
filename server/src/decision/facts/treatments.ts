import type { Span } from '../span.js';
import type { NameInText } from './fact-names.js';
import type { Passage, Sentence } from './passages.js';

/** A treatment, study or drug that is named. */
export interface TreatmentFact {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly span: Span;
  /** Kinds of treatment, or drugs by their generic names; several where the words may mean any of them. */
  readonly ids: readonly string[];
}

/** In the order of the text. */
export function collectTreatments(names: readonly NameInText[]): TreatmentFact[] {
  return names
    .filter(({ kind }) => kind === 'treatment')
    .map(({ passage, sentence, span, ids }) => ({ passage, sentence, span, ids }));
}
