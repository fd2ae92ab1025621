import { isLineBreak, isSpace } from './characters.js';
import type { Span } from './span.js';

const OPENING_TAGS = ['<b>', '<strong>'] as const;
const CLOSING_TAGS = ['</b>', '</strong>'] as const;
const ALL_TAGS = [...CLOSING_TAGS, ...OPENING_TAGS];
const ASTERISK = 42;
const LESS_THAN = 60;
const GREATER_THAN = 62;

/** The length of the label mark (`**`, `<b>`, `</b>`, …) that begins at `at`, or 0. */
export function markLengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === ASTERISK) return text.charCodeAt(at + 1) === ASTERISK ? 2 : 1;
  return code === LESS_THAN ? tagLengthAt(text, at, ALL_TAGS) : 0;
}

/** The length of the label mark that ends at `end`, or 0. */
export function markLengthBefore(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  if (code === ASTERISK) return text.charCodeAt(end - 2) === ASTERISK ? 2 : 1;
  if (code !== GREATER_THAN) return 0;
  for (const tag of ALL_TAGS) if (tagLengthAt(text, end - tag.length, [tag]) > 0) return tag.length;
  return 0;
}

function tagLengthAt(text: string, at: number, tags: readonly string[]): number {
  for (const tag of tags) if (text.slice(at, at + tag.length).toLowerCase() === tag) return tag.length;
  return 0;
}

/** The first place at or after `at` that holds neither a blank (line breaks only if `acrossLines`) nor a mark. */
export function skipForward(text: string, at: number, end: number, acrossLines = false): number {
  let here = at;
  while (here < end) {
    const code = text.charCodeAt(here);
    if (isSpace(code) && (acrossLines || !isLineBreak(code))) here++;
    else {
      const mark = markLengthAt(text, here);
      if (mark === 0 || here + mark > end) return here;
      here += mark;
    }
  }
  return here;
}

/** The place after the last character before `at` that is neither a blank nor a mark; `start` when there is none. */
export function skipBackward(text: string, at: number, start: number, acrossLines = false): number {
  let here = at;
  while (here > start) {
    const code = text.charCodeAt(here - 1);
    if (isSpace(code) && (acrossLines || !isLineBreak(code))) here--;
    else {
      const mark = markLengthBefore(text, here);
      if (mark === 0 || here - mark < start) return here;
      here -= mark;
    }
  }
  return here;
}

/** The stretch without blanks and marks at both ends; empty and at `start` when there is nothing else. */
export function unmarkedSpan(text: string, start: number, end: number): Span {
  const from = skipForward(text, start, end, true);
  if (from >= end) return { start, end: start };
  return { start: from, end: skipBackward(text, end, from, true) };
}

/** Where the marks directly before `at` begin (blanks between marks and word stay outside). */
export function marksBefore(text: string, at: number, start: number): number {
  let here = at;
  while (here > start) {
    const mark = markLengthBefore(text, here);
    if (mark === 0 || here - mark < start) break;
    here -= mark;
  }
  return here;
}
