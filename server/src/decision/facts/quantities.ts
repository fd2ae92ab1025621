import type { Span } from '../span.js';
import { hint } from './hints.js';
import { hasHint, type Passage, type Sentence, spanIn } from './passages.js';
import { type WrittenQuantity, writtenQuantities } from './quantities-written.js';

export type { QuantityUnit } from './quantities-written.js';

/** How much of a treatment: sessions, tablets, months, refills. */
export interface Quantity extends Omit<WrittenQuantity, 'start' | 'end'> {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly span: Span;
}

/** In the order of the text. */
export function collectQuantities(passages: readonly Passage[]): Quantity[] {
  const found: Quantity[] = [];
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      if (!hasHint(sentence, hint.number | hint.numberWord)) continue;
      for (const { start, end, unit, least, most } of sentence.read.derived(writtenQuantities)) {
        found.push({ passage, sentence, span: spanIn(sentence, start, end), unit, least, most });
      }
    }
  }
  return found;
}

/** Units that count the same kind of thing; a bare number ("#12", "times 12") counts visits or doses. */
function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return true;
  const units = [a.unit, b.unit];
  return units.includes('count') && (units.includes('visits') || units.includes('doses'));
}

/** The quantities that count the same kind of thing. */
export function comparableWith(quantity: Quantity, others: readonly Quantity[]): Quantity[] {
  return others.filter((other) => areComparable(quantity, other));
}

/** True when the two may be the same number; a range holds all its numbers. */
export function areEqual(a: Quantity, b: Quantity): boolean {
  return a.least <= b.most && b.least <= a.most;
}
