import type { Span } from '../../decision/span.js';
import type { ProseLine } from './prose-lines.js';

/** Lines that stand together: joined to one, or each on its own. */
export interface Paragraph {
  readonly lines: readonly Span[];
  readonly isJoined: boolean;
  /** An entry of a list, a row of a table, a comment: it stays directly below what stands above it. */
  readonly isOwnLine: boolean;
  readonly isAfterBlankLine: boolean;
  /** What ends its lines: a hard line break of Markdown or a plain one. */
  readonly isBrokenHere: boolean;
}

const LIST_ENTRY = /^(?:[-+*\u2022\u25cf\u25aa\u25e6\u00b7]|\d{1,2}[.)]|\([a-z\d]{1,3}\))\s+\S/i;
const VERBATIM = /\t|^(?:\||#{1,6}\s|>|<|```|~~~)|^[-=*_ ]+$/;
const SENTENCE_END = /[.!?:;]["')\]\u201d\u2019*]*$/;
const LEAST_WIDTH = 50;
const MOST_WIDTH = 140;
/** Lines of a page are not equally long: a word that would just have fitted may have been wrapped. */
const RAGGED = 0.85;

/** The paragraphs of some prose: wrapped lines are joined again, all others stay lines of their own. */
export function paragraphs(text: string, lines: readonly ProseLine[]): Paragraph[] {
  return groups(text, lines).flatMap((group) =>
    group.isVerbatim ? [kept(group.lines)] : unwrapped(text, group.lines),
  );
}

interface Group {
  readonly lines: ProseLine[];
  readonly isVerbatim: boolean;
}

/** Lines without a blank line, an entry of a list or a hard break between them. */
function groups(text: string, lines: readonly ProseLine[]): Group[] {
  const found: Group[] = [];
  let comment = false;
  let isList = false;
  for (const line of lines) {
    const words = text.slice(line.span.start, line.span.end);
    const isVerbatim = comment || VERBATIM.test(words);
    if (!comment) comment = words.startsWith('<!--');
    if (comment && words.includes('-->')) comment = false;
    const last = found.at(-1);
    const previous = last?.lines.at(-1);
    const isFresh =
      !last || !previous || line.isAfterBlankLine || last.isVerbatim || isVerbatim || previous.isBrokenHere;
    const isEntry: boolean = LIST_ENTRY.test(words) && (isFresh || isList || SENTENCE_END.test(textOf(text, previous)));
    if (isFresh || isEntry) {
      found.push({ lines: [line], isVerbatim });
      isList = isEntry;
    } else last.lines.push(line);
  }
  return found;
}

function unwrapped(text: string, lines: readonly ProseLine[]): Paragraph[] {
  const first = lines[0];
  if (!first) return [];
  const ends = paragraphEnds(text, lines);
  if (!ends) return [kept(lines, LIST_ENTRY.test(textOf(text, first)))];
  const isEntry = LIST_ENTRY.test(textOf(text, first));
  let from = 0;
  return ends.map((end, index) => {
    const own = lines.slice(from, end + 1);
    from = end + 1;
    return {
      lines: own.map(({ span }) => span),
      isJoined: true,
      isOwnLine: index === 0 && isEntry,
      isAfterBlankLine: index > 0 || first.isAfterBlankLine,
      isBrokenHere: own.at(-1)?.isBrokenHere ?? false,
    };
  });
}

function kept(lines: readonly ProseLine[], isOwnLine = true): Paragraph {
  return {
    lines: lines.map(({ span }) => span),
    isJoined: false,
    isOwnLine,
    isAfterBlankLine: lines[0]?.isAfterBlankLine ?? false,
    isBrokenHere: lines.at(-1)?.isBrokenHere ?? false,
  };
}

/**
 * The indexes of the lines that end a paragraph, if these lines are wrapped: at each break either the next word had no
 * room, or a sentence ends in a short line. `undefined` for lines of another kind.
 */
function paragraphEnds(text: string, lines: readonly ProseLine[]): number[] | undefined {
  const last = lines.length - 1;
  if (last === 0) return [0];
  // A single long word, such as a web address, goes beyond any width.
  const width = lines.reduce((most, line) => (isOneWord(text, line) ? most : Math.max(most, line.length)), 0);
  const isLong = width > MOST_WIDTH;
  if (width < LEAST_WIDTH) return undefined;
  const ends: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next) continue;
    const isFull = !isLong && line.length + 1 + firstWordLength(text, next) > width * RAGGED;
    if (isFull) continue;
    if (!SENTENCE_END.test(textOf(text, line))) return undefined;
    ends.push(index);
  }
  return [...ends, last];
}

function isOneWord(text: string, line: ProseLine): boolean {
  return line.length === firstWordLength(text, line);
}

function firstWordLength(text: string, { span }: ProseLine): number {
  const blank = text.slice(span.start, span.end).search(/\s/);
  return blank < 0 ? span.end - span.start : blank;
}

function textOf(text: string, line: ProseLine | undefined): string {
  return line ? text.slice(line.span.start, line.span.end) : '';
}
