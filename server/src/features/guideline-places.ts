import type { CitedPages, CitedSource, GuidelineMention } from '../decision/citations/citation.js';
import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';

/** A stretch of a decision that names a guideline or a part of one. */
export interface GuidelinePlace {
  readonly span: Span;
  readonly kind: 'guideline' | 'section' | 'pages';
  /** The id of the guideline; missing where the words mean none that is known. */
  readonly guideline?: string;
  /** The ids of the editions that may be meant. */
  readonly editions: readonly string[];
  /** For a section, the ids of the known sections that its words may mean. */
  readonly sections: readonly string[];
  /** The pages that stand here. */
  readonly pages: readonly CitedPages[];
}

/** Every place where a guideline line or a rationale names a guideline, a section or pages, in the order of the text. */
export function guidelinePlaces({ issues }: Pick<Decision, 'issues'>): GuidelinePlace[] {
  const places = issues.flatMap(({ guidelineLines, mentions }) => [
    ...guidelineLines.flatMap(({ citations }) => citations.flatMap(({ sources }) => sources.flatMap(placesOfSource))),
    ...mentions.map(placeOfMention),
  ]);
  return places.sort((a, b) => a.span.start - b.span.start);
}

/** The place at an offset. Of two that touch there, the one that begins. */
export function guidelinePlaceAt({ allIssues }: Decision, offset: number): GuidelinePlace | undefined {
  // Only the issues at the offset are read: a decision may have hundreds.
  const issues = allIssues.touching(offset);
  return guidelinePlaces({ issues }).findLast(({ span }) => span.start <= offset && offset <= span.end);
}

function placesOfSource(source: CitedSource): GuidelinePlace[] {
  const { guideline, editions, year, address } = source;
  const shared = { ...(guideline !== undefined && { guideline }), editions, sections: [], pages: [] };
  const name = nameOf(source);
  const apart = [year?.span, address].filter((span) => span !== undefined && !(name && span.end <= name.end));
  return [
    ...[name, ...apart].flatMap((span) => (span ? [{ ...shared, kind: 'guideline' as const, span }] : [])),
    ...source.sections.map(({ span, known }) => ({ ...shared, kind: 'section' as const, span, sections: known })),
    ...source.pages.map((pages) => ({ ...shared, kind: 'pages' as const, span: pages.span, pages: [pages] })),
  ];
}

/** Collection, title and year in one stretch; a year that stands after the sections is not in it. */
function nameOf({ collection, title, year, sections, pages, sectionLabel, pageLabel }: CitedSource): Span | undefined {
  const tail = [sectionLabel, pageLabel, sections[0]?.span, pages[0]?.span].flatMap((span) => span?.start ?? []);
  const limit = Math.min(...tail);
  const own = [collection, title, year?.span].filter((span) => span !== undefined && span.end <= limit);
  const spans = own.filter((span) => span !== undefined);
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function placeOfMention({ span, guideline, editions, pages }: GuidelineMention): GuidelinePlace {
  return { kind: 'guideline', span, guideline, editions, sections: [], pages };
}
