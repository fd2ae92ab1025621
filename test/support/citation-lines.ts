import type { CitedSource, GuidelineLine } from '../../server/src/decision/citations/citation.js';
import type { Decision } from '../../server/src/decision/model.js';
import type { Span } from '../../server/src/decision/span.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();
const reviewersLine = 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';

/** The sample decision with these words as the reviewer's guideline of its first issue. */
export function withReviewersLine(words: string): string {
  return sampleDecision.replace(reviewersLine, () => words);
}

/** The reviewer's guideline line of the first issue. Throws when there is none. */
export function reviewersGuidelineLine({ issues }: Decision): GuidelineLine {
  const line = issues[0]?.guidelineLines.find(({ part }) => part.id === 'reviewerGuideline');
  if (!line) throw new Error('the first issue has no guideline line of the reviewer');
  return line;
}

/**
 * What the parser reads in a guideline line, in short: `mtus Knee Complaints [2004] {Special Studies} p60 -> knee-2004`.
 * A section in no catalogue has a question mark before it, a year in none an exclamation mark after it.
 */
export function readLine(words: string): string[] {
  const decision = service.parse(withReviewersLine(words));
  const { text } = decision;
  const line = reviewersGuidelineLine(decision);
  const at = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');
  return [
    ...line.statements.map(({ kind }) => kind),
    ...line.citations.flatMap(({ basis = 'free', sources, isClosed }) => [
      ...(sources.length === 0 ? [`${basis} nothing`] : sources.map((source) => `${basis} ${shortly(source, at)}`)),
      ...(isClosed ? [] : ['open']),
    ]),
    ...line.rest.map((span) => `rest: ${at(span)}`),
  ];
}

function shortly(source: CitedSource, at: (span: Span) => string): string {
  const { collection, title, year, isYearKnown, sections, pages, address, notes, editions } = source;
  const parts = [
    ...(collection ? [`<${at(collection)}>`] : []),
    ...(title ? [at(title)] : []),
    ...(year ? [`[${year.value}]${isYearKnown ? '' : '!'}`] : []),
    ...sections.map(({ span, known }) => `{${known.length === 0 ? '?' : ''}${at(span)}}`),
    ...pages.map(({ span, first, last }) => (first === undefined ? `p?${at(span)}` : `p${first}-${last}`)),
    ...(address ? [`@${at(address)}`] : []),
    ...notes.map((note) => `(${at(note)})`),
    ...(editions.length > 0 ? [`-> ${editions.join(' ')}`] : []),
  ];
  return parts.join(' ');
}
