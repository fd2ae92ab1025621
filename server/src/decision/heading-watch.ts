import { trimSpan } from './characters.js';
import type { HeadingReader } from './headings.js';
import { lineEnd, lineStart, readLines } from './lines.js';
import type { Span } from './span.js';
import type { TextChange } from './text-change.js';

/** True where an edit may have made, changed or removed a heading; it says so too often rather than not. */
export type HeadingWatch = (old: string, text: string, change: TextChange) => boolean;

/** A heading reaches over three lines at most. */
const LINES_OF_HEADING = 3;

/** Watches the edits of one text after the other; made once for a vocabulary. */
export function createHeadingWatch(headings: HeadingReader): HeadingWatch {
  // Mostly the line that was edited last is edited again: around it no heading may stand.
  let plain: { readonly text: string; readonly line: Span } | undefined;
  const isPlain = (text: string, { start, oldEnd }: TextChange) =>
    plain?.text === text && plain.line.start <= start && oldEnd <= plain.line.end;
  return (old, text, change) => {
    if (!isPlain(old, change) && mayHoldHeading(headings, old, old, change)) return true;
    const line = { start: lineStart(text, change.start, 0), end: lineEnd(text, change.newEnd, text.length) };
    const hasBreak = lineEnd(text, change.start, change.newEnd) < change.newEnd;
    const mayHold = hasBreak
      ? mayHoldHeading(headings, text, old, change)
      : mayArise(headings, text, old, change, line);
    if (!mayHold) plain = { text, line };
    return mayHold;
  };
}

/** Whether a heading may arise in one line, around which there was none: its words hold the edit, and they fit into a line. */
function mayArise(headings: HeadingReader, text: string, old: string, change: TextChange, line: Span): boolean {
  const { start, newEnd } = change;
  if (headings.isNamedIn(text.slice(Math.max(0, start - headings.longest), newEnd + headings.longest))) return true;
  const { start: first, end } = trimSpan(text, line.start, line.end);
  return (
    headings.mayFill(text, { start: first, end }) &&
    isAmongLines(headings, around(text, old, change, 'up to a blank line'))
  );
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
