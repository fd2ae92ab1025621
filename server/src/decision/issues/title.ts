import { isColon, isWordCharacter } from '../characters.js';
import { markLengthAt, markLengthBefore, marksBefore, skipBackward, skipForward, unmarkedSpan } from '../marks.js';
import type { Outcome } from '../model.js';
import type { Span } from '../span.js';
import { knownOutcome, type TitleEnd } from './outcomes.js';
import { paragraphStart, titleStart } from './title-start.js';

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

/** The title that a colon and a known outcome close. */
export function titleEndingAt(text: string, end: TitleEnd, lower: number): Title {
  const from = titleStart(text, end.colon, lower, end.isMarked);
  const treatment = unmarkedSpan(text, from, Math.max(from, end.colon));
  const outcome = { span: end.outcome, known: end.known, hasColon: true };
  return { start: marksBefore(text, treatment.start, lower), treatment, outcome, end: end.outcome.end };
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
  const start = paragraph.start > lower || paragraph.afterBlankLine ? paragraph.start : lower;
  const isOwnLine = start > lower;
  const words = unmarkedSpan(text, start, end);
  if (words.end === words.start) return undefined;
  const isMarked = markLengthBefore(text, words.start) > 0;
  const title = splitTitle(text, words, isMarked, outcomes);
  const isTitle =
    isOwnLine && (isMarked || title.outcome.hasColon || title.outcome.known !== undefined || isShort(text, words));
  return isTitle ? { ...title, start: marksBefore(text, words.start, lower) } : undefined;
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
    return splitAt(text, words, closingMark, skipForward(text, closingMark, words.end, true), outcomes, false);
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
    if (isColon(code)) return at;
    const isWordStart = isWordCharacter(code) && (at === words.start || !isWordCharacter(text.charCodeAt(at - 1)));
    if (isWordStart) following++;
    if (following > LONGEST_UNKNOWN_OUTCOME) return undefined;
  }
  return undefined;
}

function closingMarkIn(text: string, words: Span): number | undefined {
  for (let at = words.start; at < words.end; at++) if (markLengthAt(text, at) > 1) return at;
  return undefined;
}

function lastWordStart(text: string, words: Span): number {
  let at = words.end;
  while (at > words.start && isWordCharacter(text.charCodeAt(at - 1))) at--;
  return at;
}
