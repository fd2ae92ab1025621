import { allMatches } from '../all-matches.js';
import { isLineBreak, mayBeSame } from '../characters.js';
import { endsSentence } from '../found-labels.js';
import type { LabelSpelling, LabelSpellings } from '../labels.js';
import type { IssuePartId } from '../layout.js';
import { followsLinePrefix } from '../line-prefix.js';
import { emphasisLengthAt, emphasisLengthBefore, marksBefore, skipForward } from '../marks.js';
import { separatorAfter } from '../separators.js';
import type { Span } from '../span.js';
import { isLineEnd } from './outcomes.js';
import type { PartLabel } from './part-labels.js';

/**
 * The labels of parts whose colon was forgotten or is another sign, in the order of the text. Words between marks are
 * a label anywhere. Plain words are one only at the start of a line that follows the end of a sentence, and only if
 * they fill it, a separator follows, or a sentence begins after them: no prose reads like that. Those that end where a label
 * was `found` already are passed over.
 */
export function labelsWithoutColon(
  text: string,
  region: Span,
  { long, beginning }: LabelSpellings<IssuePartId>,
  found: ReadonlySet<number>,
): PartLabel[] {
  const labels: PartLabel[] = [];
  // A mark before the first word may stand before the region.
  const from = Math.max(0, region.start - LONGEST_MARK);
  for (const { index } of allMatches(beginning, text.slice(from, region.end))) {
    const at = from + index;
    if (at < region.start) continue;
    for (const spelling of long) {
      const end = endOfSpelling(text, spelling, at);
      if (end === undefined || end > region.end || found.has(end)) continue;
      if (!isLabel(text, region, { start: at, end })) continue;
      labels.push(withoutColon(text, region, spelling, { start: at, end }));
    }
  }
  return labels;
}

/** The last sign of a mark, and a blank. */
const LONGEST_MARK = 2;

/** The end of the words of a spelling that stand at a place; the first word is compared before the expression runs. */
function endOfSpelling(
  text: string,
  { words: [first = ''], pattern }: LabelSpelling<IssuePartId>,
  at: number,
): number | undefined {
  for (let index = 1; index < first.length; index++) {
    if (!mayBeSame(first.charCodeAt(index), text.charCodeAt(at + index))) return undefined;
  }
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function isLabel(text: string, region: Span, { start, end }: Span): boolean {
  const separator = separatorAfter(text, end, region.end);
  if (isBetweenMarks(text, region, start, separator?.end ?? end) || isBetweenMarks(text, region, start, end))
    return true;
  if (!/[A-Z]/.test(text.charAt(start))) return false;
  const outside = marksBefore(text, start, region.start);
  const isHeading = followsLinePrefix(text, outside, region.start) && text[outside - 2] === '#';
  if (isHeading) return isLineEnd(text, skipForward(text, end, region.end), region.end);
  if (!startsFreshLine(text, outside, region.start)) return false;
  if (separator || isLineEnd(text, skipForward(text, end, region.end), region.end)) return true;
  return text[end] === ' ' && /[A-Z["\u201c]/.test(text.charAt(skipForward(text, end, region.end)));
}

function isBetweenMarks(text: string, region: Span, start: number, end: number): boolean {
  const opening = text[start - 1] === ' ' ? start - 1 : start;
  const closing = skipBlank(text, end);
  return opening > region.start && emphasisLengthBefore(text, opening) > 1 && emphasisLengthAt(text, closing) > 1;
}

function skipBlank(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** True for the first word of a line whose line before is blank or ends a sentence. */
function startsFreshLine(text: string, at: number, lower: number): boolean {
  if (at <= lower) return true;
  const isFirst = isLineBreak(text.charCodeAt(at - 1)) || followsLinePrefix(text, at, lower);
  return isFirst && (endsSentence(text, at, lower) || followsBlankLine(text, at, lower));
}

function followsBlankLine(text: string, at: number, lower: number): boolean {
  const before = text.slice(Math.max(lower, at - 40), at).replaceAll('\r\n', '\n');
  return /[\r\n][ \t]{0,20}[\r\n][^\r\n]{0,12}$/.test(before);
}

function withoutColon(
  text: string,
  region: Span,
  { id, isCanonical }: LabelSpelling<IssuePartId>,
  label: Span,
): PartLabel {
  const start = marksBefore(text, label.start, region.start);
  const separator = separatorAfter(text, label.end, region.end);
  const valueFrom = skipForward(text, separator?.end ?? label.end, region.end);
  return { id, start, label, isLabelExact: isCanonical, valueFrom, hasColon: false };
}
