import { sentenceSpans } from '../decision/facts/sentences.js';
import type { Decision } from '../decision/model.js';
import { contains, isEmptySpan, type Span } from '../decision/span.js';
import { guidelinePlaces } from './guideline-places.js';
import { isAt } from './hover-text.js';

/**
 * What a writer may want to select around an offset, each stretch inside the next: the word, the guideline or section
 * of one, the sentence, the paragraph, the part or field, the issue, the section, the whole text.
 */
export function selectionSpansAt(decision: Decision, offset: number): Span[] {
  const { text, issues, sections, header, credentials, headerRegion } = decision;
  const parts = [...header, ...credentials.all, ...issues.flatMap((issue) => issue.parts)];
  const values = [...parts.map(({ value }) => value), ...issues.map(({ treatment }) => treatment)];
  const paragraph = paragraphAt(text, offset);
  const own = paragraph && within(paragraph, values.find((value) => isAt(offset)({ span: value })) ?? paragraph);
  const places = [
    wordAt(text, offset),
    ...guidelinePlaces(decision).map(({ span }) => span),
    // Of the value alone: the label before it is no part of the first sentence.
    ...(own ? [...sentenceSpans(text, own), own] : []),
    ...(paragraph ? [paragraph] : []),
    ...parts.flatMap(({ value, whole }) => [value, whole]),
    ...issues.flatMap(({ treatment, outcome, title, whole }) => [treatment, outcome.span, title, whole]),
    ...sections.flatMap(({ heading, body, whole }) => [heading.title, body, whole]),
    headerRegion,
    { start: 0, end: text.length },
  ];
  return nested(places.filter((span) => !isEmptySpan(span) && isAt(offset)({ span })));
}

/** The part of a stretch that lies in another. */
function within({ start, end }: Span, region: Span): Span {
  return { start: Math.max(start, region.start), end: Math.min(end, region.end) };
}

/** From the smallest to the largest; one that only overlaps those already taken is left out. */
function nested(spans: readonly Span[]): Span[] {
  const bySize = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const kept: Span[] = [];
  for (const span of bySize) {
    const last = kept.at(-1);
    if (!last || (contains(span, last) && !contains(last, span))) kept.push(span);
  }
  return kept;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const WITHIN_WORD = /[\p{L}\p{M}\p{N}'\u2019/-]/u;

/** The word around or just before an offset, a date or "x-ray" being one; empty between other signs. */
function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && WITHIN_WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && WITHIN_WORD.test(text.charAt(end))) end++;
  while (start < end && !WORD.test(text.charAt(start))) start++;
  while (end > start && !WORD.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The lines around an offset up to the next blank ones, without the blanks at both ends; none on a blank line. */
function paragraphAt(text: string, offset: number): Span | undefined {
  const blank = /(?:^|\r\n|\n|\r)[^\S\r\n]*(?=\r\n|\n|\r|$)/g;
  let start = 0;
  for (const { index, 0: line } of text.matchAll(blank)) {
    if (index >= offset) return trimmed(text, start, index);
    start = index + line.length;
    if (start > offset) return undefined;
  }
  return trimmed(text, start, text.length);
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const span = { start: from, end: from + words.trim().length };
  return isEmptySpan(span) ? undefined : span;
}
