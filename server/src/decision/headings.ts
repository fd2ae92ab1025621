import { distance } from 'fastest-levenshtein';
import { foldedWords, isColon, isSpace, isUpperCase, trimSpan } from './characters.js';
import type { Layout, LayoutSection } from './layout.js';
import { isBlankLine } from './lines.js';
import { emphasisLengthAt, markLengthAt, unmarkedSpan } from './marks.js';
import type { HeadingMark } from './model.js';
import { type FoundHeading, type HeadingVocabulary, runOnHeadings } from './run-on-headings.js';
import type { Span } from './span.js';

/** A line whose words could be a heading, with its marks taken off. */
interface HeadingLine {
  readonly line: Span;
  readonly title: Span;
  readonly mark: HeadingMark;
  readonly folded: string;
}

/** The sections of a layout by the words of their headings, folded. */
type SectionsByWords = ReadonlyMap<string, LayoutSection>;

const LONGEST_HEADING = 130;
const HASH = 35;

/** The headings of a text, and the layout that they belong to. */
export interface Headings {
  readonly layout: Layout;
  readonly found: readonly FoundHeading[];
  /** How many lines (headings and openings) speak for this layout. */
  readonly evidence: number;
}

/**
 * Reads the headings of a text and takes the layout that most of them belong to, the first one in doubt. A letterhead
 * decides only between layouts with as many headings: decisions of every era may carry it.
 */
export type ReadHeadings = (text: string, lines: readonly Span[]) => Headings;

/** A function that reads headings, made once for a vocabulary; see `ReadHeadings`. */
export function createHeadingReader(vocabulary: HeadingVocabulary): ReadHeadings {
  const known = vocabulary.layouts.map((layout) => ({
    layout,
    byWords: new Map(layout.sections.map((section) => [foldedWords(section.heading), section])),
    foldedOpenings: layout.openings.map(foldedWords),
  }));
  return (text, lines) => findHeadings(text, lines, vocabulary, known);
}

interface KnownLayout {
  readonly layout: Layout;
  readonly byWords: SectionsByWords;
  readonly foldedOpenings: readonly string[];
}

function findHeadings(
  text: string,
  lines: readonly Span[],
  vocabulary: HeadingVocabulary,
  known: readonly KnownLayout[],
): Headings {
  const { layouts } = vocabulary;
  const candidates = headingLines(text, lines);
  const foldedTitles = new Set(candidates.flatMap((rivals) => rivals.map(({ folded }) => folded)));
  let best: Headings = { layout: layouts[0], found: [], evidence: 0 };
  let bestScore = 0;
  for (const { layout, byWords, foldedOpenings } of known) {
    const found = withRunOnHeadings(matchHeadings(candidates, byWords), runOnHeadings(text, layout, vocabulary));
    const roles = new Set(found.map(({ section }) => section.role)).size;
    const exact = found.filter(({ heading }) => heading.isSpelledRight).length;
    const openings = foldedOpenings.filter((opening) => foldedTitles.has(opening)).length;
    const score = roles * 100 + Math.min(openings, 1) * 10 + Math.min(exact, 9);
    const evidence = exact + openings;
    if (found.length + openings === 0 || score <= bestScore) continue;
    bestScore = score;
    best = { layout, found, evidence };
  }
  return best;
}

function matchHeadings(candidates: readonly (readonly HeadingLine[])[], byWords: SectionsByWords): FoundHeading[] {
  const found: FoundHeading[] = [];
  let readTo = 0;
  for (const rivals of candidates) {
    const [single] = rivals;
    if (!single || single.line.start < readTo) continue;
    const exact = rivals.find(({ folded }) => byWords.has(folded));
    const near = exact ? undefined : nearestOf(rivals, byWords);
    const section = exact ? byWords.get(exact.folded) : near?.section;
    const candidate = exact ?? near?.candidate;
    if (!section || !candidate) continue;
    const { line, title, mark } = candidate;
    const heading = { line, title, mark, canonical: section.heading, isSpelledRight: exact !== undefined };
    found.push({ heading, section });
    readTo = line.end;
  }
  return found;
}

/** The line, alone or with the next ones, that comes nearest to a heading. */
function nearestOf(rivals: readonly HeadingLine[], sections: SectionsByWords) {
  let best: { candidate: HeadingLine; section: LayoutSection; letters: number } | undefined;
  for (const candidate of rivals) {
    const near = nearestSection(candidate, sections);
    if (near && near.letters < (best?.letters ?? Number.POSITIVE_INFINITY)) best = { candidate, ...near };
  }
  return best;
}

/** In the order of the text, without run-on headings that are lines of their own. */
function withRunOnHeadings(found: readonly FoundHeading[], runOn: readonly FoundHeading[]): FoundHeading[] {
  const titles = new Set(found.map(({ heading }) => heading.title.start));
  const others = runOn.filter(({ heading }) => !titles.has(heading.title.start));
  if (others.length === 0) return [...found];
  const all = [...found, ...others].sort((a, b) => a.heading.line.start - b.heading.line.start);
  return all.filter(({ heading }, index) => heading.line.start >= (all[index - 1]?.heading.line.end ?? 0));
}

/** Misspelt headings: close in letters, and standing as a heading does. */
function nearestSection(
  line: HeadingLine,
  sections: SectionsByWords,
): { section: LayoutSection; letters: number } | undefined {
  let best: LayoutSection | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [meant, section] of sections) {
    const allowed = Math.max(2, Math.floor(meant.length / 6));
    if (Math.abs(meant.length - line.folded.length) > allowed) continue;
    const letters = distance(line.folded, meant);
    if (letters <= allowed && letters < fewest) {
      fewest = letters;
      best = section;
    }
  }
  return best && { section: best, letters: fewest };
}

/** For each line that could be a heading: the line alone, and joined with one or two more, as hard wraps break it. */
function headingLines(text: string, lines: readonly Span[]): HeadingLine[][] {
  const candidates: HeadingLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const single = readHeadingLine(text, line);
    if (!single) continue;
    const rivals = [withUnderline(text, single, lines[index + 1])];
    for (const next of lines.slice(index + 1, index + 3)) {
      if (next.end - line.start > LONGEST_HEADING || isBlankLine(text, next)) break;
      const broken = readHeadingLine(text, { start: line.start, end: next.end });
      if (broken) rivals.push(broken);
    }
    candidates.push(rivals);
  }
  return candidates;
}

/** A heading with the line of `===` or `---` that may stand below it. */
function withUnderline(text: string, heading: HeadingLine, next: Span | undefined): HeadingLine {
  const underline = next && trimSpan(text, next.start, next.end);
  if (!underline || underline.end === underline.start || markLengthAt(text, underline.start) < 3) return heading;
  const isUnderline = /^[-=]+$/.test(text.slice(underline.start, Math.min(underline.end, underline.start + 200)));
  return isUnderline ? { ...heading, line: { start: heading.line.start, end: underline.end } } : heading;
}

const NUMBER = /^(?:\d{1,2}|[IVX]{1,4}|[A-F])[.)][ \t]{1,4}(?=[A-Z])/;

function readHeadingLine(text: string, line: Span): HeadingLine | undefined {
  const trimmed = trimSpan(text, line.start, line.end);
  const length = trimmed.end - trimmed.start;
  if (length < 5 || length > LONGEST_HEADING) return undefined;
  let start = trimmed.start;
  while (start < trimmed.end && text.charCodeAt(start) === HASH) start++;
  const isHash = start > trimmed.start && start - trimmed.start <= 6;
  while (start < trimmed.end && isSpace(text.charCodeAt(start))) start++;
  const isBold = emphasisLengthAt(text, start) > 0;
  const end = isHash ? withoutClosingHashes(text, start, trimmed.end) : trimmed.end;
  const unmarked = withoutHashes(text, unmarkedSpan(text, start, end));
  const title = withoutNumber(text, withoutClosingColon(text, unmarked));
  if (!isUpperCase(text.charCodeAt(title.start)) && !isHash && !isBold) return undefined;
  const mark = isHash ? 'hash' : isBold ? 'bold' : 'plain';
  const folded = foldedWords(text.slice(title.start, title.end));
  return folded === '' ? undefined : { line: trimmed, title, mark, folded };
}

/** The words after hashes inside a bold mark. */
function withoutHashes(text: string, { start, end }: Span): Span {
  let here = start;
  while (here < end && text.charCodeAt(here) === HASH) here++;
  return here === start ? { start, end } : unmarkedSpan(text, here, end);
}

function withoutClosingHashes(text: string, start: number, end: number): number {
  let here = end;
  while (here > start && text.charCodeAt(here - 1) === HASH) here--;
  return here;
}

/** Writers number sections ("2. CLINICAL CASE SUMMARY"); the number is no part of the heading. */
function withoutNumber(text: string, title: Span): Span {
  const number = NUMBER.exec(text.slice(title.start, title.end));
  return number ? { start: title.start + number[0].length, end: title.end } : title;
}

function withoutClosingColon(text: string, title: Span): Span {
  const hasColon = title.end > title.start && isColon(text.charCodeAt(title.end - 1));
  return hasColon ? unmarkedSpan(text, title.start, title.end - 1) : title;
}
