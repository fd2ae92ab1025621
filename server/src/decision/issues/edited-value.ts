import type { Issue, IssueBlock } from '../model.js';
import { movedBy, movedPart } from '../moved.js';
import type { Span } from '../span.js';

/** The issue with another value of one part, which makes it longer by so many UTF-16 units. */
export function withEditedValue(
  { whole, title, treatment, outcome, parts }: Issue,
  edited: number,
  value: Span,
  by: number,
): IssueBlock {
  const move = movedBy(by);
  return {
    whole: { start: whole.start, end: whole.end + by },
    title,
    treatment,
    outcome,
    parts: parts.map((part, index) => {
      if (index < edited || (by === 0 && index > edited)) return part;
      if (index === edited) return { ...part, whole: { start: part.whole.start, end: value.end }, value };
      return movedPart(part, move);
    }),
  };
}
