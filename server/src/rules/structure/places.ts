import type { LayoutSection, StatementId, Vocabulary } from '../../decision/layout.js';
import type { Decision, HeadingMark, Section } from '../../decision/model.js';
import { type Span, textAt } from '../../decision/span.js';
import { sharedWords } from '../../decision/statements.js';

/** Where something that belongs near the start of the decision is reported when nothing nearer is there. */
export const startOfText: Span = { start: 0, end: 0 };

/** The section of the text that comes last before this one in the order of the layout. */
export function sectionBefore(decision: Decision, wanted: LayoutSection): Section | undefined {
  const order = decision.layout.sections.map(({ role }) => role);
  const earlier = order.slice(0, order.indexOf(wanted.role));
  return decision.sections.findLast(({ role }) => earlier.includes(role));
}

/** A heading written as most headings of the decision are, `###` when there is none. */
export function headingLine(decision: Decision, words: string): string {
  return markedHeading(usualMark(decision) ?? 'hash', words);
}

/** The line of a heading with this mark. */
export function markedHeading(mark: HeadingMark, words: string): string {
  if (mark === 'hash') return `### ${words}`;
  return mark === 'bold' ? `**${words}**` : words;
}

/** The mark that most headings of the decision have; of marks equally frequent, that of the first heading. */
export function usualMark({ sections }: Decision): HeadingMark | undefined {
  const counts = new Map<HeadingMark, number>();
  for (const { heading } of sections) counts.set(heading.mark, (counts.get(heading.mark) ?? 0) + 1);
  return [...counts].sort(([, count], [, otherCount]) => otherCount - count)[0]?.[0];
}

/** True when the fixed statement is there, right or changed; a few of its words are no statement. */
export function hasStatement({ text, statements }: Decision, id: StatementId, vocabulary: Vocabulary): boolean {
  const span = statements.get(id);
  if (span && isWordForWord(text, span, vocabulary.statements[id])) return true;
  return span !== undefined && (id !== 'howMade' || sharedWords(textAt(text, span), vocabulary.statements[id]) >= 0.4);
}

/** True for the fixed words and nothing else, whatever the blanks and line breaks between them: the common case, quickly told. */
export function isWordForWord(text: string, span: Span, fixed: string): boolean {
  const written = textAt(text, span);
  return written === fixed || (written.length >= fixed.length && written.replace(/[ \t\r\n]+/g, ' ') === fixed);
}
