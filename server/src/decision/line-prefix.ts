import { isLineBreak, isSpace, isWordCharacter } from './characters.js';
import { lineStart } from './lines.js';
import { marksBefore } from './marks.js';

const LONGEST_PREFIX = 24;
/** What sets off a line without being a part of its words: a quotation mark of Markdown, heading hashes, a bullet, the number of a list. */
const WHOLE_PREFIX =
  /^[ \t]{0,4}(?:\*\*|__|<b>|<strong>)?(?:>|#{1,6}|[-+*\u2022\u25cf\u25aa\u25e6\u00b7]|\d{1,2}[.)])[ \t]{1,4}$/;
const PREFIX = /^(?:>|#{1,6}|[-+*\u2022\u25cf\u25aa\u25e6\u00b7]|\d{1,2}[.)])[ \t]{1,4}(?=\S)/;

/** The start of the line when nothing but its prefix stands before `at`; otherwise `at`. */
export function linePrefixBefore(text: string, at: number, lower: number): number {
  if (!mayFollowPrefix(text, at)) return at;
  const start = lineStart(text, at, Math.max(lower, at - LONGEST_PREFIX));
  return WHOLE_PREFIX.test(text.slice(start, at)) && startsLine(text, start, lower) ? start : at;
}

/** By the last sign before the blanks: most words follow a letter, or no blank at all. */
function mayFollowPrefix(text: string, at: number): boolean {
  let here = at - 1;
  if (!isPlainBlank(text.charCodeAt(here))) return false;
  while (isPlainBlank(text.charCodeAt(here))) here--;
  return !isWordCharacter(text.charCodeAt(here)) || text.charCodeAt(here) > LAST_ASCII;
}

/** True for a space and a tab. */
function isPlainBlank(code: number): boolean {
  return code === 32 || code === 9;
}

const LAST_ASCII = 127;

/** The place after the prefix that begins at `at`, or `at` when it is not the first of a line (marks may stand before it). */
export function afterLinePrefix(text: string, at: number, end: number): number {
  const prefix = startsLine(text, marksBefore(text, at, 0), 0)
    ? PREFIX.exec(text.slice(at, Math.min(end, at + LONGEST_PREFIX)))
    : null;
  return at + (prefix?.[0].length ?? 0);
}

/** True when nothing but blanks stands between `at` and the start of its line, or `lower`. */
export function startsLine(text: string, at: number, lower: number): boolean {
  for (let here = at; here > lower; here--) {
    const code = text.charCodeAt(here - 1);
    if (isLineBreak(code)) return true;
    if (!isSpace(code)) return false;
  }
  return true;
}

/** True when nothing but the prefix of its line stands before `at`: a word after a bullet, a number or a `>`. */
export function followsLinePrefix(text: string, at: number, lower: number): boolean {
  return linePrefixBefore(text, at, lower) < at;
}
