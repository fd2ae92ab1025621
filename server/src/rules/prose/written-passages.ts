import type { Passage } from '../../decision/facts/passages.js';
import type { Decision } from '../../decision/model.js';
import { isEmptySpan, textAt } from '../../decision/span.js';
import { isPlaceholder } from '../header/checked-fields.js';
import type { RuleContext } from '../rule.js';

/** The passages of prose of a recognized decision: not its header, fixed sentences and guideline lines. */
export function writtenPassages(decision: Decision, { factsIn }: RuleContext): readonly Passage[] {
  if (!decision.isRecognized) return [];
  return factsIn(decision).passages.filter(
    ({ span }) => !isEmptySpan(span) && !isPlaceholder(textAt(decision.text, span)),
  );
}
