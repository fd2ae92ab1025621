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
  if (at >= end) return end;
  const rest = text.slice(at, end);
  const feed = rest.indexOf('\n');
  const carriageReturn = (feed < 0 ? rest : rest.slice(0, feed)).indexOf('\r');
  if (carriageReturn >= 0) return at + carriageReturn;
  return feed < 0 ? end : at + feed;
}

/** Where the line that holds `at` starts, no earlier than `start`. */
export function lineStart(text: string, at: number, start: number): number {
  if (at <= start) return start;
  const before = text.slice(start, at);
  const afterFeed = before.lastIndexOf('\n') + 1;
  return start + afterFeed + before.slice(afterFeed).lastIndexOf('\r') + 1;
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
