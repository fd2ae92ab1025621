import type { Span } from './span.js';

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;
const FULL_WIDTH_COLON = 0xff1a;
const WIDE_COLON = String.fromCharCode(FULL_WIDTH_COLON);

/** True for every blank and invisible sign that word processors and PDF text leave behind, line ends and the byte order mark included. */
export function isSpace(code: number): boolean {
  if (code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN)) return true;
  if (code < NO_BREAK_SPACE) return false;
  return (
    code === NO_BREAK_SPACE ||
    code === BYTE_ORDER_MARK ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0x3000
  );
}

/** True for a line feed or a carriage return, the two characters that end a line in the Language Server Protocol. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === CARRIAGE_RETURN;
}

/** True for the ASCII and the full-width colon (U+FF1A), which East Asian input methods write. */
export function isColon(code: number): boolean {
  return code === 58 || code === FULL_WIDTH_COLON;
}

/** The places of the colons in a stretch, in their order. */
export function colonsIn(text: string, { start, end }: Span): readonly number[] {
  const stretch = text.slice(start, end);
  const found: number[] = [];
  for (let at = stretch.indexOf(':'); at >= 0; at = stretch.indexOf(':', at + 1)) found.push(start + at);
  const ofAscii = found.length;
  for (let at = stretch.indexOf(WIDE_COLON); at >= 0; at = stretch.indexOf(WIDE_COLON, at + 1)) found.push(start + at);
  return found.length > ofAscii ? found.sort((a, b) => a - b) : found;
}

/** True for letters (any above ASCII that are no blanks count) and digits. */
export function isWordCharacter(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  if (code >= 65 && code <= 90) return true;
  if (code >= 48 && code <= 57) return true;
  return code >= 0xc0 && code !== FULL_WIDTH_COLON && !isSpace(code);
}

/** True for A to Z. */
export function isUpperCase(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** The bit that parts the small letters of ASCII from the capital ones. */
export const LOWER_CASE = 32;

/** False for characters that are surely not the same, whatever their capitals; `wanted` is a small letter. */
export function mayBeSame(wanted: number, written: number): boolean {
  return wanted >= 128 || written >= 128 || (wanted | LOWER_CASE) === (written | LOWER_CASE);
}

/** The stretch without the blanks at both ends; empty and at `start` when there is nothing else. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from === to ? { start, end: start } : { start: from, end: to };
}

/** The stretch as words joined by single spaces, without capitals: what labels and headings are compared by. */
export function foldedWords(written: string): string {
  return written
    .replace(/[\s\u00a0\u200b-\u200f\u202a-\u202f\u2060-\u2064\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}
