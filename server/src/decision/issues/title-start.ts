import { isLineBreak, isSpace } from '../characters.js';
import { lineStart } from '../lines.js';
import { emphasisLengthBefore, skipBackward, skipForward } from '../marks.js';

/** A paragraph longer than this is no title; the title begins at a later sentence of it. */
export const LONGEST_TITLE = 1500;
const TYPICAL_TITLE = 600;
const ORIGINAL_REQUEST = /\b(?:was|were)\s{1,3}the\s{1,3}original\s{1,3}request\b/i;

/**
 * Where the title that ends at `end` begins, no earlier than `lower` (the end of whatever stands before it).
 * A marked title begins at its opening mark, another one at the start of its paragraph; a title that runs on
 * from the text before it begins at the line or sentence that can be read as the request.
 */
export function titleStart(text: string, end: number, lower: number, isMarked: boolean): number {
  const earliest = Math.max(lower, end - LONGEST_TITLE);
  if (isMarked) {
    const opening = openingMark(text, end, earliest);
    if (opening !== undefined) return opening;
  }
  const paragraph = paragraphStart(text, end, earliest);
  const standsAlone = paragraph.afterBlankLine && end - paragraph.start <= TYPICAL_TITLE;
  const start = standsAlone ? paragraph.start : runOnStart(text, paragraph.start, end);
  return skipForward(text, start, end, true);
}

/** The place after the opening `**` or `<b>` of the marked run that ends at `end`. */
function openingMark(text: string, end: number, earliest: number): number | undefined {
  const last = skipBackward(text, end, earliest);
  for (let at = last - 1; at > earliest; at--) {
    const length = emphasisLengthBefore(text, at);
    if (length > 1) return at;
  }
  return undefined;
}

/** Where the paragraph that holds `end` begins, and whether a blank line (or nothing) stands before it. */
export function paragraphStart(
  text: string,
  end: number,
  earliest: number,
): { start: number; afterBlankLine: boolean } {
  let start = lineStart(text, end, earliest);
  while (start > earliest) {
    const previousEnd = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
    const previous = lineStart(text, previousEnd, earliest);
    if (skipForward(text, previous, previousEnd) >= previousEnd) {
      return { start, afterBlankLine: previous > earliest || isBlankFrom(text, previous, previousEnd) };
    }
    start = previous;
  }
  return { start, afterBlankLine: false };
}

function isBlankFrom(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return start === 0 || isLineBreak(text.charCodeAt(start - 1));
}

/** The beginning of a title inside running text: the sentence of the original request, else the last fresh line or sentence. */
function runOnStart(text: string, from: number, end: number): number {
  const window = text.slice(from, end);
  const request = ORIGINAL_REQUEST.exec(window);
  if (request) return sentenceStart(text, from, from + request.index);
  return freshLine(text, from, end) ?? sentenceStart(text, from, end);
}

/** The start of the last line whose line before ends a sentence. */
export function freshLine(text: string, from: number, end: number): number | undefined {
  for (let start = lineStart(text, end, from); start > from; start = lineStart(text, start - 1, from)) {
    const before = skipBackward(text, start, from, true);
    if (before > from && endsSentence(text, before)) return start;
  }
  return undefined;
}

function sentenceStart(text: string, from: number, end: number): number {
  for (let at = end - 1; at > from; at--) {
    if (!isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at))) continue;
    const before = skipBackward(text, at, from, true);
    const isOpening = /[A-Z0-9("[]/.test(text.charAt(skipForward(text, at, end)));
    if (isOpening && before > from && endsSentence(text, before)) return at;
  }
  return from;
}

function endsSentence(text: string, before: number): boolean {
  let at = before - 1;
  while (')"\u201d]\''.includes(text.charAt(at)) && at > 0) at--;
  return '.!?'.includes(text.charAt(at));
}
