import { distance } from 'fastest-levenshtein';
import { foldedWords, isColon, isSpace, isUpperCase, LOWER_CASE, trimSpan } from './characters.js';
import type { Layout, LayoutSection } from './layout.js';
import { isBlankLine } from './lines.js';
import { emphasisLengthAt, markLengthAt, unmarkedSpan } from './marks.js';
import type { HeadingMark } from './model.js';
import {
  type FoundHeading,
  type HeadingVocabulary,
  type RunOnSection,
  runOnHeadings,
  runOnPlaces,
  runOnSections,
} from './run-on-headings.js';
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

/** The most UTF-16 units of a line, or of lines taken together, that is a heading. */
const LONGEST_HEADING = 130;
/** Of a longer line so much is looked at: what can be taken from it is more than anybody does letter by letter. */
const MOST_LOOKED_AT = 3 * LONGEST_HEADING;
const HASH = 35;
const SMALL_A = 97;
const ALPHABET = 26;

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

/** Reads headings in the words of one vocabulary. */
export interface HeadingReader {
  readonly read: ReadHeadings;
  /** False where surely none of the lines of the text, alone or with the next ones, is a heading or an opening. */
  readonly mayBeAmong: (text: string, lines: readonly Span[]) => boolean;
  /**
   * `undefined` for a line that may be a part of a heading or an opening, alone or with others. For any other: so many UTF-16
   * units can be taken from it, and any put into it that hold no `<`, `&` and line break, and it surely is none.
   */
  readonly unitsToSpare: (text: string, line: Span) => number | undefined;
  /** True when a heading stands in the text word for word, be it as one or in the middle of prose. */
  readonly isNamedIn: (text: string) => boolean;
  /** The most UTF-16 units of a heading. */
  readonly longest: number;
}

/** Made once for a vocabulary. */
export function createHeadingReader(vocabulary: HeadingVocabulary): HeadingReader {
  const known = vocabulary.layouts.map((layout) => ({
    layout,
    byWords: new Map(layout.sections.map((section) => [foldedWords(section.heading), section])),
    foldedOpenings: layout.openings.map(foldedWords),
    runOn: runOnSections(layout, vocabulary),
  }));
  const words: KnownWords = {
    headings: [...new Set(known.flatMap(({ byWords }) => [...byWords.keys()]))].map((meant) => ({
      meant,
      allowed: Math.max(2, Math.floor(meant.length / 6)),
      letterSet: letterSetOf(meant),
    })),
    openings: new Set(known.flatMap(({ foldedOpenings }) => foldedOpenings)),
    written: [...new Set(vocabulary.layouts.flatMap(({ sections }) => sections.map(({ heading }) => heading)))],
  };
  const [first] = vocabulary.layouts;
  const lettersOfLines = [
    ...words.headings.map(({ meant, allowed }) => ({ letters: lettersIn(meant), allowed })),
    ...Array.from(words.openings, (opening) => ({ letters: lettersIn(opening), allowed: 0 })),
  ];
  return {
    read: (text, lines) => {
      const traces = tracesOf(text, lines, words);
      return bestOf(text, traces, known) ?? { layout: first, found: [], evidence: 0 };
    },
    mayBeAmong: (text, lines) => {
      const { meant, openings } = linesOfHeadings(text, lines, words);
      return meant.length + openings.size > 0;
    },
    unitsToSpare: (text, { start, end }) => {
      const words = text.slice(start, Math.min(end, start + MOST_LOOKED_AT));
      if (end - start > LONGEST_HEADING) return Math.max(0, signsIn(words) - LONGEST_HEADING - 1);
      // Tags and blanks written as entities are marks: their letters do not count.
      if (/[<&]/.test(words)) return undefined;
      const own = lettersIn(words);
      const spare = lettersOfLines.map(({ letters, allowed }) => surplusOf(own, letters) - allowed - LONGEST_NUMBER);
      const least = Math.min(...spare);
      return least > 0 ? least - 1 : undefined;
    },
    isNamedIn: (text) => words.written.some((heading) => text.includes(heading)),
    longest: words.written.reduce((most, { length }) => Math.max(most, length), 0),
  };
}

interface KnownLayout {
  readonly layout: Layout;
  readonly byWords: SectionsByWords;
  readonly foldedOpenings: readonly string[];
  readonly runOn: readonly RunOnSection[];
}

/** A heading that a line may mean. */
interface KnownHeading {
  /** Its words, folded. */
  readonly meant: string;
  /** In so many letters a line may differ from it. */
  readonly allowed: number;
  readonly letterSet: number;
}

/** The words of all layouts, which share most of them: each text is searched once for each. */
interface KnownWords {
  readonly headings: readonly KnownHeading[];
  readonly openings: ReadonlySet<string>;
  /** The headings as they are printed. */
  readonly written: readonly string[];
}

/** The lines of a text that may be a heading of any layout. */
interface LinesOfHeadings {
  readonly meant: readonly MeantHeadings[];
  /** The openings that fill a line, folded. */
  readonly openings: ReadonlySet<string>;
}

/** What of a text may be a heading of any layout. */
interface Traces extends LinesOfHeadings {
  /** Where headings stand word for word. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function tracesOf(text: string, lines: readonly Span[], words: KnownWords): Traces {
  return { ...linesOfHeadings(text, lines, words), places: runOnPlaces(text, words.written) };
}

function linesOfHeadings(text: string, lines: readonly Span[], words: KnownWords): LinesOfHeadings {
  const candidates = headingLines(text, lines);
  const titles = candidates.flatMap((rivals) => rivals.map(({ folded }) => folded));
  return {
    meant: candidates.flatMap((rivals) => meantHeadings(rivals, words)),
    openings: new Set(titles.filter((folded) => words.openings.has(folded))),
  };
}

function hasTrace({ meant, openings, places }: Traces): boolean {
  return meant.length + openings.size + places.size > 0;
}

function bestOf(text: string, traces: Traces, known: readonly KnownLayout[]): Headings | undefined {
  if (!hasTrace(traces)) return undefined;
  let best: Headings | undefined;
  let bestScore = 0;
  for (const { layout, byWords, foldedOpenings, runOn } of known) {
    const found = withRunOnHeadings(matchHeadings(traces.meant, byWords), runOnHeadings(text, traces.places, runOn));
    const roles = new Set(found.map(({ section }) => section.role)).size;
    const exact = found.filter(({ heading }) => heading.isSpelledRight).length;
    const openings = foldedOpenings.filter((opening) => traces.openings.has(opening)).length;
    const score = roles * 100 + Math.min(openings, 1) * 10 + Math.min(exact, 9);
    const evidence = exact + openings;
    if (found.length + openings === 0 || score <= bestScore) continue;
    bestScore = score;
    best = { layout, found, evidence };
  }
  return best;
}

/** A line, alone or with the next ones, with the headings that it may mean and in how many letters it differs from each. */
interface MeantHeadings {
  readonly single: HeadingLine;
  readonly rivals: readonly { readonly candidate: HeadingLine; readonly letters: ReadonlyMap<string, number> }[];
}

/** Nothing for a line that comes near to no heading at all. */
function meantHeadings(rivals: readonly HeadingLine[], { headings }: KnownWords): MeantHeadings[] {
  const [single] = rivals;
  const near = rivals.flatMap((candidate) => {
    const letters = lettersApart(candidate, headings);
    return letters.size > 0 ? [{ candidate, letters }] : [];
  });
  return single && near.length > 0 ? [{ single, rivals: near }] : [];
}

function matchHeadings(lines: readonly MeantHeadings[], byWords: SectionsByWords): FoundHeading[] {
  const found: FoundHeading[] = [];
  let readTo = 0;
  for (const { single, rivals } of lines) {
    if (single.line.start < readTo) continue;
    const exact = rivals.find(({ candidate }) => byWords.has(candidate.folded))?.candidate;
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

/** The line, alone or with the next ones, that comes nearest to a heading; of those as near the first. */
function nearestOf(rivals: MeantHeadings['rivals'], sections: SectionsByWords) {
  let best: { candidate: HeadingLine; section: LayoutSection; letters: number } | undefined;
  for (const { candidate, letters: apart } of rivals) {
    for (const [meant, section] of sections) {
      const letters = apart.get(meant);
      if (letters !== undefined && letters < (best?.letters ?? Number.POSITIVE_INFINITY))
        best = { candidate, section, letters };
    }
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

/** How many UTF-16 units of words are no blanks: so long they stay at least, whatever of them is trimmed. */
function signsIn(words: string): number {
  let signs = 0;
  for (let at = 0; at < words.length; at++) if (!isSpace(words.charCodeAt(at))) signs++;
  return signs;
}

/** How often words have each letter from a to z, in capitals or not: none of them is lost where words are folded. */
function lettersIn(words: string): readonly number[] {
  const letters = new Array<number>(ALPHABET).fill(0);
  for (let at = 0; at < words.length; at++) {
    const letter = (words.charCodeAt(at) | LOWER_CASE) - SMALL_A;
    const many = letters[letter];
    if (many !== undefined) letters[letter] = many + 1;
  }
  return letters;
}

/** How many letters of the one are not in the other: in so many they differ at least, however many more the one gets. */
function surplusOf(one: readonly number[], other: readonly number[]): number {
  let surplus = 0;
  for (let letter = 0; letter < ALPHABET; letter++) surplus += Math.max(0, (one[letter] ?? 0) - (other[letter] ?? 0));
  return surplus;
}

/** The letters from a to z that words have, a bit for each. */
function letterSetOf(words: string): number {
  let letters = 0;
  for (let at = 0; at < words.length; at++) {
    const letter = words.charCodeAt(at) - SMALL_A;
    if (letter >= 0 && letter < ALPHABET) letters |= 1 << letter;
  }
  return letters;
}

/** True where surely more than so many letters differ: each wrong one takes one letter at most, and brings one. */
function isFarApart(one: number, other: number, allowed: number): boolean {
  let different = one ^ other;
  for (let count = 0; count <= 2 * allowed; count++) {
    if (different === 0) return false;
    different &= different - 1;
  }
  return true;
}

/** The headings that the line comes close to in letters, and in how many it differs. */
function lettersApart({ folded }: HeadingLine, headings: readonly KnownHeading[]): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  let own: number | undefined;
  for (const { meant, allowed, letterSet } of headings) {
    if (Math.abs(meant.length - folded.length) > allowed) continue;
    own ??= letterSetOf(folded);
    if (isFarApart(own, letterSet, allowed)) continue;
    const apart = distance(folded, meant);
    if (apart <= allowed) letters.set(meant, apart);
  }
  return letters;
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

/** The letters and digits before a title that are no part of it: "VIII. ". */
const LONGEST_NUMBER = 4;
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
