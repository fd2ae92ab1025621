import { distance } from 'fastest-levenshtein';
import { foldedWords, isColon, isSpace, isUpperCase, trimSpan } from './characters.js';
import type { Layout, LayoutSection } from './layout.js';
import { isBlankLine } from './lines.js';
import { markLengthAt, unmarkedSpan } from './marks.js';
import type { Heading, HeadingMark } from './model.js';
import type { Span } from './span.js';

/** A line whose words could be a heading, with its marks taken off. */
interface HeadingLine {
  readonly line: Span;
  readonly title: Span;
  readonly mark: HeadingMark;
  readonly folded: string;
}

/** A heading with the section of the layout that it opens. */
export interface FoundHeading {
  readonly heading: Heading;
  readonly section: LayoutSection;
}

const LONGEST_HEADING = 130;
const HASH = 35;

/** The headings of a text, and the layout that they belong to. */
export interface Headings {
  readonly layout: Layout;
  readonly found: readonly FoundHeading[];
  /** How many lines (headings and openings) speak for this layout. */
  readonly evidence: number;
}

/** Reads the headings of a text and takes the layout that most of them belong to, the first one in doubt. */
export function findHeadings(text: string, lines: readonly Span[], layouts: readonly [Layout, ...Layout[]]): Headings {
  const candidates = headingLines(text, lines);
  const foldedTitles = new Set(candidates.map(({ folded }) => folded));
  let layout: Layout = layouts[0];
  let evidence = 0;
  for (const rival of layouts) {
    const strings = [...rival.openings, ...rival.sections.map(({ heading }) => heading)];
    const matches = strings.filter((heading) => foldedTitles.has(foldedWords(heading))).length;
    if (matches > evidence) {
      evidence = matches;
      layout = rival;
    }
  }
  return { layout, evidence, found: matchHeadings(candidates, layout) };
}

function matchHeadings(candidates: readonly HeadingLine[], layout: Layout): FoundHeading[] {
  const byWords = new Map(layout.sections.map((section) => [foldedWords(section.heading), section]));
  const found: FoundHeading[] = [];
  let readTo = 0;
  for (const candidate of candidates) {
    if (candidate.line.start < readTo) continue;
    const exact = byWords.get(candidate.folded);
    const section = exact ?? nearestSection(candidate, layout.sections);
    if (!section) continue;
    const { line, title, mark } = candidate;
    const heading = { line, title, mark, canonical: section.heading, isSpelledRight: exact !== undefined };
    found.push({ heading, section });
    readTo = line.end;
  }
  return found;
}

/** Misspelt headings: close in letters, and standing as a heading does. */
function nearestSection(line: HeadingLine, sections: readonly LayoutSection[]): LayoutSection | undefined {
  let best: LayoutSection | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const section of sections) {
    const meant = foldedWords(section.heading);
    const allowed = Math.max(2, Math.floor(meant.length / 6));
    if (Math.abs(meant.length - line.folded.length) > allowed) continue;
    const letters = distance(line.folded, meant);
    if (letters <= allowed && letters < fewest) {
      fewest = letters;
      best = section;
    }
  }
  return best;
}

function headingLines(text: string, lines: readonly Span[]): HeadingLine[] {
  const candidates: HeadingLine[] = [];
  for (const [index, line] of lines.entries()) {
    const single = readHeadingLine(text, line);
    if (!single) continue;
    const next = lines[index + 1];
    if (next && next.end - line.start <= LONGEST_HEADING && !isBlankLine(text, next)) {
      const broken = readHeadingLine(text, { start: line.start, end: next.end });
      if (broken && single.mark === 'plain') candidates.push(broken);
    }
    candidates.push(single);
  }
  return candidates;
}

function readHeadingLine(text: string, line: Span): HeadingLine | undefined {
  const trimmed = trimSpan(text, line.start, line.end);
  const length = trimmed.end - trimmed.start;
  if (length < 5 || length > LONGEST_HEADING) return undefined;
  let start = trimmed.start;
  while (start < trimmed.end && text.charCodeAt(start) === HASH) start++;
  const isHash = start > trimmed.start && start - trimmed.start <= 6;
  while (start < trimmed.end && isSpace(text.charCodeAt(start))) start++;
  const isBold = markLengthAt(text, start) > 0;
  const title = withoutClosingColon(text, unmarkedSpan(text, start, trimmed.end));
  if (!isUpperCase(text.charCodeAt(title.start)) && !isHash && !isBold) return undefined;
  const mark = isHash ? 'hash' : isBold ? 'bold' : 'plain';
  const folded = foldedWords(text.slice(title.start, title.end));
  return folded === '' ? undefined : { line: trimmed, title, mark, folded };
}

function withoutClosingColon(text: string, title: Span): Span {
  const hasColon = title.end > title.start && isColon(text.charCodeAt(title.end - 1));
  return hasColon ? unmarkedSpan(text, title.start, title.end - 1) : title;
}
