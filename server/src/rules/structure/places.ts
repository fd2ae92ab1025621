import type { LayoutSection } from '../../decision/layout.js';
import type { Decision, Heading, Section } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';

/** Where something that belongs near the start of the decision is reported when nothing nearer is there. */
export const startOfText: Span = { start: 0, end: 0 };

/** The section of the text that comes last before this one in the order of the layout. */
export function sectionBefore(decision: Decision, wanted: LayoutSection): Section | undefined {
  const order = decision.layout.sections.map(({ role }) => role);
  const earlier = order.slice(0, order.indexOf(wanted.role));
  return decision.sections.findLast(({ role }) => earlier.includes(role));
}

/** A heading written as the decision's first heading is, `###` when there is none. */
export function headingLine(decision: Decision, words: string): string {
  const first: Heading | undefined = decision.sections[0]?.heading;
  if (!first || first.mark === 'hash') return `### ${words}`;
  return first.mark === 'bold' ? `**${words}**` : words;
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
