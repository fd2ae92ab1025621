import type { Facts } from '../decision/facts/facts.js';
import type { Passage } from '../decision/facts/passages.js';
import type { Decision, Issue } from '../decision/model.js';
import { textAt } from '../decision/span.js';
import { isPlaceholder } from './header/checked-fields.js';
import type { RuleContext } from './rule.js';

/** The passages of prose of a recognized decision that are written: not its header, fixed sentences and guideline lines. */
export function writtenPassages(decision: Decision, { factsIn }: RuleContext): readonly Passage[] {
  return factsIn(decision).derived(findWrittenPassages);
}

function findWrittenPassages({ passages }: Facts, { isRecognized, text }: Decision): readonly Passage[] {
  return isRecognized ? passages.filter(({ span }) => !isPlaceholder(textAt(text, span))) : [];
}

/** A rationale with the issue that it belongs to. */
export interface WrittenRationale extends Passage {
  readonly issue: Issue;
}

/** The rationales among the written passages. */
export function writtenRationales(decision: Decision, context: RuleContext): readonly WrittenRationale[] {
  return writtenPassages(decision, context).filter(
    (passage): passage is WrittenRationale => passage.kind === 'rationale' && passage.issue !== undefined,
  );
}
