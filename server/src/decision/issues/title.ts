import { isColon, isWordCharacter } from '../characters.js';
import { afterLinePrefix, linePrefixBefore } from '../line-prefix.js';
import { lineStart } from '../lines.js';
import {
  emphasisLengthAt,
  emphasisLengthBefore,
  marksBefore,
  skipBackward,
  skipForward,
  unmarkedSpan,
} from '../marks.js';
import type { Outcome } from '../model.js';
import type { Span } from '../span.js';
import { knownOutcome, type TitleEnd } from './outcomes.js';
import { freshLine, LONGEST_TITLE, paragraphStart, titleStart } from './title-start.js';

/** The title paragraph of an issue: what is asked for, and the verdict. */
export interface Title {
  /** From its first mark. */
  readonly start: number;
  readonly treatment: Span;
  readonly outcome: Outcome;
  /** After the outcome. */
  readonly end: number;
}

const LONGEST_UNKNOWN_OUTCOME = 3;
const SHORT_PARAGRAPH = 200;
/** How a sentence about an outcome ends before its colon: "the earlier verdict was: Upheld", "Outcome: Upheld". */
const PROSE_END =
  /(?<![a-z])(?:is|are|was|were|be|been|conclusions?|decision|determination|findings?|notes?|outcome|recommendations?|references?|result|summary|therefore|thus|verdict)$/i;
const ORIGINAL_REQUEST = /\boriginal\s{1,3}request\b/i;

/** The title that a colon and a known outcome close. */
export function titleEndingAt(text: string, end: TitleEnd, lower: number): Title {
  const from = titleStart(text, end.colon, lower, end.isMarked);
  const treatment = wordsBetween(text, from, Math.max(from, end.colon));
  const outcome = { span: end.outcome, known: end.known, hasColon: true };
  return { start: firstMark(text, treatment.start, lower), treatment, outcome, end: end.outcome.end };
}

/**
 * The paragraph between `lower` and `end`, read as a title whose outcome is missing, unknown or without its colon.
 * `undefined` when the paragraph reads as prose.
 */
export function titleBefore(text: string, lower: number, end: number, outcomes: readonly string[]): Title | undefined {
  const last = skipBackward(text, end, lower, true);
  const first = skipForward(text, lower, end, true);
  if (first >= last) return undefined;
  const paragraph = paragraphStart(text, last, lower);
  const isOwnParagraph = paragraph.start > lower;
  const start = isOwnParagraph ? paragraph.start : runOnLine(text, last, lower);
  if (start === undefined) return undefined;
  const words = wordsBetween(text, start, end);
  if (words.end === words.start) return undefined;
  const marked = skipForward(text, start, end, true);
  const isMarked = emphasisLengthBefore(text, marked) > 0;
  const title = splitTitle(text, words, isMarked, outcomes);
  const hasOutcome = isOwnParagraph && (title.outcome.hasColon || title.outcome.known !== undefined);
  const isTitle = isMarked || hasOutcome || isShort(text, words) || (isOwnParagraph && isOriginalRequest(text, words));
  return isTitle ? { ...title, start: firstMark(text, words.start, lower) } : undefined;
}

/** The last line when it can be a title though no blank line stands before it: marked, or after the end of a sentence. */
function runOnLine(text: string, end: number, lower: number): number | undefined {
  const earliest = Math.max(lower, end - LONGEST_TITLE);
  const line = lineStart(text, end, earliest);
  if (line === earliest) return undefined;
  return emphasisLengthAt(text, line) > 1 ? line : freshLine(text, earliest, end);
}

/** The stretch without marks and the prefix of its line. */
function wordsBetween(text: string, start: number, end: number): Span {
  const words = unmarkedSpan(text, start, end);
  return unmarkedSpan(text, afterLinePrefix(text, words.start, words.end), end);
}

/** Where the marks before `at` begin, with the prefix of the line. */
function firstMark(text: string, at: number, lower: number): number {
  return linePrefixBefore(text, marksBefore(text, at, lower), lower);
}

/** True for a sentence that reports an outcome; the title of a request authorized in part ends in "is", too. */
export function readsAsProse(text: string, { start, end }: Span): boolean {
  return PROSE_END.test(text.slice(Math.max(start, end - 20), end)) && !ORIGINAL_REQUEST.test(text.slice(start, end));
}

function isOriginalRequest(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_TITLE && ORIGINAL_REQUEST.test(text.slice(start, end));
}

function isShort(text: string, words: Span): boolean {
  return words.end - words.start <= SHORT_PARAGRAPH && !'.!?'.includes(text.charAt(words.end - 1));
}

function splitTitle(text: string, words: Span, isMarked: boolean, outcomes: readonly string[]): Title {
  const colon = closingColon(text, words);
  if (colon !== undefined)
    return splitAt(text, words, colon, skipForward(text, colon + 1, words.end, true), outcomes, true);
  const closingMark = isMarked ? closingMarkIn(text, words) : undefined;
  if (closingMark !== undefined) {
    const hasColon = isColon(text.charCodeAt(closingMark - 1));
    const outcomeStart = skipForward(text, closingMark, words.end, true);
    return splitAt(text, words, hasColon ? closingMark - 1 : closingMark, outcomeStart, outcomes, hasColon);
  }
  const lastWord = lastWordStart(text, words);
  const isOutcome = knownOutcome(text.slice(lastWord, words.end), outcomes) !== undefined;
  const at = isOutcome ? lastWord : words.end;
  return splitAt(text, words, at, at, outcomes, false);
}

function splitAt(
  text: string,
  words: Span,
  treatmentEnd: number,
  outcomeStart: number,
  outcomes: readonly string[],
  hasColon: boolean,
): Title {
  const treatment = unmarkedSpan(text, words.start, treatmentEnd);
  const span = withoutFullStop(text, { start: Math.min(outcomeStart, words.end), end: words.end });
  const known = knownOutcome(text.slice(span.start, span.end), outcomes);
  const outcome = { span, hasColon, ...(known !== undefined && { known }) };
  return { start: words.start, treatment, outcome, end: words.end };
}

function withoutFullStop(text: string, { start, end }: Span): Span {
  return end > start && text[end - 1] === '.' ? { start, end: end - 1 } : { start, end };
}

/** The last colon of the title when no more words follow it than an outcome could have. */
function closingColon(text: string, words: Span): number | undefined {
  let following = 0;
  for (let at = words.end - 1; at >= words.start; at--) {
    const code = text.charCodeAt(at);
    if (isColon(code)) return isFollowedByFigures(text, at, words.end) ? undefined : at;
    const isWordStart = isWordCharacter(code) && (at === words.start || !isWordCharacter(text.charCodeAt(at - 1)));
    if (isWordStart) following++;
    if (following > LONGEST_UNKNOWN_OUTCOME) return undefined;
  }
  return undefined;
}

/** True for "QTY: 3" and "supply: 30": the colon belongs to the request. */
function isFollowedByFigures(text: string, colon: number, end: number): boolean {
  return /[#\d]/.test(text.charAt(skipForward(text, colon + 1, end, true)));
}

function closingMarkIn(text: string, words: Span): number | undefined {
  for (let at = words.start; at < words.end; at++) if (emphasisLengthAt(text, at) > 1) return at;
  return undefined;
}

function lastWordStart(text: string, words: Span): number {
  let at = words.end;
  while (at > words.start && isWordCharacter(text.charCodeAt(at - 1))) at--;
  return at;
}
