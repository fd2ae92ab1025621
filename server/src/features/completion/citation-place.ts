import { isWordCharacter } from '../../decision/characters.js';
import type { Citation, CitedSource, GuidelineLine } from '../../decision/citations/citation.js';
import { readGuidelineLine } from '../../decision/citations/guideline-line.js';
import { lineEnd, lineStart } from '../../decision/lines.js';
import type { Issue, IssuePart } from '../../decision/model.js';
import { isEmptySpan, type Span, textAt } from '../../decision/span.js';
import type { FoundRow } from '../../knowledge/catalogue/search.js';
import { once } from '../../once.js';
import { judgedDays } from '../../rules/citation/cited.js';
import { isPlaceholder } from '../../rules/header/checked-fields.js';
import { type GuidelinePartId, isGuidelinePart } from '../house-citation.js';
import { dayOf } from '../usability.js';
import { emptyValueAt, type Place } from './place.js';

/** A place in a guideline part of an issue. */
export interface CitationPlace {
  readonly place: Place;
  readonly issue: Issue;
  readonly partId: GuidelinePartId;
  /** The day by which editions are chosen. */
  readonly day: string | undefined;
  /** From the beginning of the part's value to the offset; empty also where a placeholder stands. */
  readonly written: Span;
  /** Where the words end that an offer at the beginning replaces: the offset, or the end of a placeholder. */
  readonly end: number;
  /** The known guidelines and sections that fit the treatment, the best first. */
  readonly fitting: readonly FoundRow[];
  /** What is written before the offset, read without what follows it: its last words may be half typed. */
  readonly before: GuidelineLine;
  /** False where no words of the part follow what is replaced. */
  readonly isFollowed: boolean;
  /** Where the titles and sections stand that are known in the part, read with what follows the offset. */
  readonly known: () => KnownSpans;
}

interface KnownSpans {
  readonly title: readonly Span[];
  readonly section: readonly Span[];
}

/** Reads the place in a guideline part; `undefined` anywhere else, and in further paragraphs below one. */
export function citationPlace(place: Place): CitationPlace | undefined {
  const { decision, offset, issue, context } = place;
  const part = issue?.parts.findLast(({ label }) => label.end < offset);
  if (!issue || !part || !isGuidelinePart(part)) return undefined;
  const extent = extentAt(place, part);
  if (!extent) return undefined;
  const { written, end } = extent;
  const before = lineBefore(place, issue, part, written);
  const treatment = textAt(decision.text, issue.treatment).replace(/\s+/g, ' ');
  const fitting = context.catalogue.fitting()(treatment);
  return {
    place,
    issue,
    partId: part.id,
    fitting,
    day: dayOf(judgedDays(decision)),
    written,
    end,
    before,
    isFollowed: /[\p{L}\d]/u.test(decision.text.slice(end, part.value.end)),
    known: once(() => knownSpans(issue, part.id)),
  };
}

function knownSpans({ guidelineLines }: Issue, partId: GuidelinePartId): KnownSpans {
  const sources = guidelineLines
    .filter(({ part }) => part.id === partId)
    .flatMap(({ citations }) => citations.flatMap((citation) => citation.sources));
  return { title: sources.flatMap(titleSpan), section: sources.flatMap(sectionSpans) };
}

/** What is written before the offset; where nothing follows it, the part as it was read already. */
function lineBefore({ decision, offset, context }: Place, issue: Issue, part: IssuePart, written: Span): GuidelineLine {
  const isWhole = written.start === part.value.start && written.end >= part.value.end;
  const line = isWhole ? issue.guidelineLines.find((each) => each.part === part) : undefined;
  return (
    line ?? readGuidelineLine(decision.text.slice(0, offset), { ...part, value: written }, context.catalogue.names)
  );
}

function extentAt(place: Place, part: IssuePart): { readonly written: Span; readonly end: number } | undefined {
  const { decision, offset } = place;
  const { text } = decision;
  const { value } = part;
  if (isEmptySpan(value) || offset < value.start) {
    const written = emptyValueAt(place, part.label);
    return written && { written, end: offset };
  }
  if (/\n[^\S\n]*\n/.test(text.slice(value.start, offset))) return undefined;
  if (offset > value.end && text.slice(value.end, offset).trim() !== '') return undefined;
  if (offset > lineEnd(text, value.end, text.length)) return undefined;
  if (isPlaceholder(textAt(text, value)) && offset <= value.end && !textAt(text, value).includes('\n')) {
    return { written: { start: value.start, end: value.start }, end: value.end };
  }
  return { written: { start: value.start, end: offset }, end: offset };
}

/** The citation that is being written at the place, past its "MTUS" or "Non-MTUS Citation". */
export function openCitation({ before, written }: CitationPlace): Citation | undefined {
  const citation = before.citations.at(-1);
  if (citation?.basis === undefined || citation.basisWords.end >= written.end) return undefined;
  const later = [...before.rest, ...before.statements.map(({ span }) => span)];
  if (later.some(({ start }) => start >= citation.whole.end)) return undefined;
  return citation.isClosed && citation.sources.length > 0 ? undefined : citation;
}

/**
 * What an offer replaces: the typed words from `start` to the offset, or the known title or section that they begin.
 * `undefined` where they begin on another line, and inside of other words.
 */
export function typedSpan(
  { place, known, end, isFollowed }: CitationPlace,
  start: number,
  kind: 'title' | 'section',
): Span | undefined {
  const { text } = place.decision;
  if (start < lineStart(text, place.offset, 0)) return undefined;
  if (!isFollowed) return { start, end };
  const spans = known();
  // What would break a known name into two is no place: "NSAIDs, GI symptoms" is one section.
  if ([...spans.title, ...spans.section].some((span) => span.start < start && end < span.end)) return undefined;
  // Before a title or section nothing is typed yet: what is offered there comes before it.
  const around = start < end ? spans[kind].find((span) => span.start === start && span.end > end) : undefined;
  if (around && around.end <= lineEnd(text, place.offset, text.length)) return around;
  return start < end && isInWord(text, end) ? undefined : { start, end };
}

function isInWord(text: string, offset: number): boolean {
  return isWordCharacter(text.charCodeAt(offset - 1)) && isWordCharacter(text.charCodeAt(offset));
}

function titleSpan({ title, year, guideline }: CitedSource): Span[] {
  return title && guideline !== undefined ? [{ start: title.start, end: year?.span.end ?? title.end }] : [];
}

function sectionSpans({ sections }: CitedSource): Span[] {
  return sections.filter(({ known }) => known.length > 0).map(({ span }) => span);
}
