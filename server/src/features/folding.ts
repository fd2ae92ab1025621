import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';

/** What can be folded: the header, each section, each issue and each part of it. Spans on one line fold nothing. */
export function foldingSpans(decision: Decision): Span[] {
  const first = decision.header[0];
  const last = decision.header.at(-1);
  const header = first && last ? [{ start: first.whole.start, end: last.whole.end }] : [];
  return [
    ...header,
    ...decision.sections.map(({ whole }) => whole),
    ...decision.issues.flatMap((issue) => [issue.whole, ...issue.parts.map(({ whole }) => whole)]),
  ];
}
