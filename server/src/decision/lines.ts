import { allMatches } from './all-matches.js';
import { isSpace } from './characters.js';
import type { Span } from './span.js';

const LINE_BREAK = /\r\n?|\n/g;

/** The lines of a stretch of text, each without its line end. CRLF, LF and CR end a line. */
export function readLines(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const lines: Span[] = [];
  if (within.start > within.end) return lines;
  let { start } = within;
  for (const { index, 0: lineBreak } of allMatches(LINE_BREAK, text.slice(within.start, within.end))) {
    lines.push({ start, end: within.start + index });
    start = within.start + index + lineBreak.length;
  }
  lines.push({ start, end: within.end });
  return lines;
}

/** Where the line that holds `at` ends, before its line break. */
export function lineEnd(text: string, at: number, end: number): number {
  let here = at;
  while (here < end) {
    const code = text.charCodeAt(here);
    if (code === 10 || code === 13) return here;
    here++;
  }
  return end;
}

/** Where the line that holds `at` starts, no earlier than `start`. */
export function lineStart(text: string, at: number, start: number): number {
  let here = at;
  while (here > start) {
    const code = text.charCodeAt(here - 1);
    if (code === 10 || code === 13) return here;
    here--;
  }
  return start;
}

/** True when the line holds nothing but blanks. */
export function isBlankLine(text: string, line: Span): boolean {
  for (let here = line.start; here < line.end; here++) if (!isSpace(text.charCodeAt(here))) return false;
  return true;
}

/** The line break that the text uses, told by its first one. */
export function lineBreakOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
