import { isLineBreak, isSpace, isWordCharacter } from './characters.js';
import type { Span } from './span.js';
import { tagAt, tagBefore } from './tags.js';

const ASTERISK = 42;
const UNDERSCORE = 95;
const LESS_THAN = 60;
const GREATER_THAN = 62;
const AMPERSAND = 38;
const BACKSLASH = 92;
const PIPE = 124;
const SEMICOLON = 59;
const BLANK_ENTITIES = ['&nbsp;', '&#160;', '&#xa0;'] as const;
const LONGEST_RULE_LINE = 120;

/**
 * The length of the mark that begins at `at`, or 0: bold and italic marks, HTML tags and comments, `&nbsp;`, the
 * bar of a table, a ruled line, the backslash of a hard line break. None of them belongs to the words of a decision.
 */
export function markLengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  switch (code) {
    case ASTERISK:
    case UNDERSCORE:
    case LESS_THAN:
      return emphasisLengthAt(text, at) || (code === LESS_THAN ? (tagAt(text, at)?.length ?? 0) : 0);
    case PIPE:
      return 1;
    case AMPERSAND:
      return entityLength(text.slice(at, at + 6));
    case BACKSLASH:
      return at + 1 === text.length || isLineBreak(text.charCodeAt(at + 1)) ? 1 : 0;
    default:
      return isRuleSign(code) ? ruleLineLength(text, at, 1) : 0;
  }
}

/** The length of the mark that ends at `end`, or 0. */
export function markLengthBefore(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  switch (code) {
    case ASTERISK:
    case UNDERSCORE:
    case GREATER_THAN:
      return emphasisLengthBefore(text, end) || (code === GREATER_THAN ? (tagBefore(text, end)?.length ?? 0) : 0);
    case PIPE:
      return 1;
    case SEMICOLON:
      return entityLength(text.slice(Math.max(0, end - 6), end));
    case BACKSLASH:
      return markLengthAt(text, end - 1);
    default:
      return isRuleSign(code) ? ruleLineLength(text, end - 1, -1) : 0;
  }
}

/** The length of a bold, italic, underline or heading mark that begins at `at`, or 0; only `*` and `_` have one sign. */
export function emphasisLengthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === ASTERISK) return text.charCodeAt(at + 1) === ASTERISK ? 2 : 1;
  if (code === UNDERSCORE) return underscores(text, at, at + 1).end - at;
  const tag = code === LESS_THAN ? tagAt(text, at) : undefined;
  return tag?.isEmphasis ? tag.length : 0;
}

/** The length of a bold, italic, underline or heading mark that ends at `end`, or 0. */
export function emphasisLengthBefore(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  if (code === ASTERISK) return text.charCodeAt(end - 2) === ASTERISK ? 2 : 1;
  if (code === UNDERSCORE) return end - underscores(text, end - 1, end).start;
  const tag = code === GREATER_THAN ? tagBefore(text, end) : undefined;
  return tag?.isEmphasis ? tag.length : 0;
}

/** One or two underscores at the edge of a word; the given stretch made empty when they are inside one, or a blank to fill in. */
function underscores(text: string, at: number, end: number): Span {
  let from = at;
  let to = end;
  while (to - from < 4 && text.charCodeAt(from - 1) === UNDERSCORE) from--;
  while (to - from < 4 && text.charCodeAt(to) === UNDERSCORE) to++;
  const isInsideWord = from > 0 && isWordCharacter(text.charCodeAt(from - 1)) && isWordCharacter(text.charCodeAt(to));
  if (to - from <= 2 && !isInsideWord) return { start: from, end: to };
  return { start: end, end: at };
}

function entityLength(written: string): number {
  return BLANK_ENTITIES.some((entity) => entity === written.toLowerCase()) ? written.length : 0;
}

function isRuleSign(code: number): boolean {
  return code === 45 || code === 61;
}

/** The length of a line of three or more `-` or `=`, counted from its one end to the other; 0 for a line with anything else. */
function ruleLineLength(text: string, at: number, step: 1 | -1): number {
  const sign = text.charCodeAt(at);
  let length = 1;
  while (length <= LONGEST_RULE_LINE && text.charCodeAt(at + step * length) === sign) length++;
  const isWhole = length >= 3 && length <= LONGEST_RULE_LINE;
  return isWhole && endsLine(text, at - step, -step) && endsLine(text, at + step * length, step) ? length : 0;
}

function endsLine(text: string, at: number, step: number): boolean {
  let here = at;
  for (let count = 0; count < 8 && here >= 0 && here < text.length; count++, here += step) {
    const code = text.charCodeAt(here);
    if (isLineBreak(code)) return true;
    if (!isSpace(code)) return false;
  }
  return here < 0 || here >= text.length;
}

/** The first place at or after `at` that holds neither a blank (line breaks only if `acrossLines`) nor a mark. */
export function skipForward(text: string, at: number, end: number, acrossLines = false): number {
  let here = at;
  while (here < end) {
    const code = text.charCodeAt(here);
    if (isSpace(code) && (acrossLines || !isLineBreak(code))) here++;
    else {
      const mark = markLengthAt(text, here);
      if (mark <= 0 || here + mark > end) return here;
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
      if (mark <= 0 || here - mark < start) return here;
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
    const mark = emphasisLengthBefore(text, here);
    if (mark <= 0 || here - mark < start) break;
    here -= mark;
  }
  return here;
}
