import type { Facts } from '../../decision/facts/facts.js';
import { type Decision, sectionOf } from '../../decision/model.js';
import { contains, type Span, textAt } from '../../decision/span.js';
import { isPlaceholder } from '../header/checked-fields.js';
import type { RuleContext } from '../rule.js';

const FEWEST_SENTENCES = 3;

/** A summary that is long enough to ask for what it lacks; `undefined` for one that was just begun. */
export function finishedSummary(decision: Decision, { factsIn }: RuleContext): FinishedSummary | undefined {
  return factsIn(decision).derived(findFinishedSummary);
}

interface FinishedSummary {
  readonly words: string;
  readonly heading: Span;
}

function findFinishedSummary({ passages }: Facts, decision: Decision): FinishedSummary | undefined {
  const section = sectionOf(decision, 'summary');
  const passage = passages.find(({ kind }) => kind === 'summary');
  if (!decision.isRecognized || !section || !passage || passage.sentences.length < FEWEST_SENTENCES) return undefined;
  const [first] = passage.sentences;
  // Of the summaries of early layouts, which stand apart from the rationale, too little is known.
  if (!decision.layout.issueParts.includes('rationale')) return undefined;
  const words = textAt(decision.text, passage.span);
  if (!first || isPlaceholder(words) || decision.redactions.some((mark) => contains(first.span, mark)))
    return undefined;
  return { words, heading: section.heading.title };
}
