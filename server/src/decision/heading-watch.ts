import { trimSpan } from './characters.js';
import type { HeadingReader } from './headings.js';
import { lineEnd, lineStart, readLines } from './lines.js';
import type { Span } from './span.js';
import type { TextChange } from './text-change.js';

/** True where an edit may have made, changed or removed a heading; it says so too often rather than not. */
export type HeadingWatch = (old: string, text: string, change: TextChange) => boolean;

/** A heading reaches over three lines at most. */
const LINES_OF_HEADING = 3;

/** The line has to be looked at again after each edit. */
const NONE = -1;

/** A line that was edited, around which no heading stands, and as many units as `unitsToSpare` tells of it. */
interface PlainLine {
  readonly text: string;
  readonly line: Span;
  readonly spare: number;
}

/** Watches the edits of one text after the other; made once for a vocabulary. */
export function createHeadingWatch(headings: HeadingReader): HeadingWatch {
  // Mostly the line that was edited last is edited again: around it no heading may stand.
  let plain: PlainLine | undefined;
  return (old, text, change) => {
    const before = plain && isAround(plain, old, change) ? plain : undefined;
    if (!before && mayHoldHeading(headings, old, old, change)) return true;
    const { start, newEnd } = change;
    const line = { start: lineStart(text, start, 0), end: lineEnd(text, newEnd, text.length) };
    const hasBreak = lineEnd(text, start, newEnd) < newEnd;
    if (hasBreak ? mayHoldHeading(headings, text, old, change) : isNamedAt(headings, text, change)) return true;
    const spare = hasBreak ? NONE : (leftToSpare(before, text, change) ?? unitsToSpare(headings, text, line));
    if (spare === undefined && isAmongLines(headings, around(text, old, change, 'up to a blank line'))) return true;
    plain = { text, line, spare: spare ?? NONE };
    return false;
  };
}

function unitsToSpare(headings: HeadingReader, text: string, { start, end }: Span): number | undefined {
  return headings.unitsToSpare(text, trimSpan(text, start, end));
}

function isAround({ text, line }: PlainLine, old: string, { start, oldEnd }: TextChange): boolean {
  return text === old && line.start <= start && oldEnd <= line.end;
}

/** Whether an edit makes the words of a heading, be it in the middle of prose. */
function isNamedAt(headings: HeadingReader, text: string, { start, newEnd }: TextChange): boolean {
  return headings.isNamedIn(text.slice(Math.max(0, start - headings.longest), newEnd + headings.longest));
}

/** What is still to spare of a line after an edit in it; `undefined` where the line has to be looked at again. */
function leftToSpare(
  before: PlainLine | undefined,
  text: string,
  { start, oldEnd, newEnd }: TextChange,
): number | undefined {
  const left = (before?.spare ?? NONE) - (oldEnd - start);
  return left >= 0 && !/[<&]/.test(text.slice(start, newEnd)) ? left : undefined;
}

function mayHoldHeading(headings: HeadingReader, text: string, old: string, change: TextChange): boolean {
  return (
    headings.isNamedIn(around(text, old, change, 'blank lines, too')) ||
    isAmongLines(headings, around(text, old, change, 'up to a blank line'))
  );
}

function isAmongLines(headings: HeadingReader, lines: string): boolean {
  return headings.mayBeAmong(lines, readLines(lines));
}

/** A heading is no longer than three lines, and no blank line parts them; the statement that proves it may be parted from it. */
type Reach = 'up to a blank line' | 'blank lines, too';

/** The changed lines of the old or the new text with those around them that could be one heading with them. */
function around(text: string, old: string, change: TextChange, reach: Reach): string {
  const from = linesBefore(old, change.start, reach);
  const [ends, by] = [linesAfter(old, change.oldEnd, reach), text.length - old.length];
  return text.slice(from, ends + by);
}

function linesBefore(text: string, at: number, reach: Reach): number {
  let here = lineStart(text, at, 0);
  for (let lines = 0; lines < LINES_OF_HEADING && here > 0; ) {
    const previous = lineStart(text, here - 1, 0);
    if (text.slice(previous, here).trim() !== '') lines++;
    else if (reach === 'up to a blank line') return here;
    here = previous;
  }
  return here;
}

function linesAfter(text: string, at: number, reach: Reach): number {
  let here = lineEnd(text, at, text.length);
  for (let lines = 0; lines < LINES_OF_HEADING && here < text.length; ) {
    const next = lineEnd(text, here + 1, text.length);
    if (text.slice(here, next).trim() !== '') lines++;
    else if (reach === 'up to a blank line') return here;
    here = next;
  }
  return here;
}
