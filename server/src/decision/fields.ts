import { isColon, isLineBreak, isSpace, trimSpan } from './characters.js';
import { findLabels, findLabelsWithoutColon } from './found-labels.js';
import type { LabelSpellings } from './labels.js';
import { linePrefixBefore } from './line-prefix.js';
import { isBlankLine, lineEnd } from './lines.js';
import { markLengthAt, skipForward, unmarkedSpan } from './marks.js';
import type { Span } from './span.js';

/** One `Label: value` pair. All three spans are kept because each serves another feature. */
export interface Field<Id extends string = string> {
  readonly id: Id;
  /** From the first mark of the label to the end of the value: what a fold or a removal takes. */
  readonly whole: Span;
  /** The words of the label, without marks and colon. */
  readonly label: Span;
  /** The value without marks and blanks; empty and placed where it should stand when nothing is written. */
  readonly value: Span;
  /** False when the label is not written as the layout has it. */
  readonly isLabelExact: boolean;
  readonly hasColon: boolean;
}

const LONGEST_VALUE_BELOW = 40;

/** How far a value may run: to the end of its line, or to the next blank line (hard-wrapped lists). */
export type ValueReach = 'line' | 'paragraph';

/**
 * The labelled fields of a region in the order of the text, a label that occurs twice giving two fields.
 * Labels are recognised with and without marks, several on a line, and broken over two lines.
 */
export function findFields<Id extends string>(
  text: string,
  region: Span,
  spellings: LabelSpellings<Id>,
  reach: ValueReach,
): Field<Id>[] {
  const labels = findLabels(text, region, spellings, 'list');
  labels.push(...findLabelsWithoutColon(text, region, spellings, labels));
  const fields = labels
    .map((label) => ({ ...label, start: linePrefixBefore(text, label.start, region.start) }))
    .sort((a, b) => a.start - b.start);
  return fields.map((found, index) => {
    const limit = fields[index + 1]?.start ?? region.end;
    const value = found.valueBetween ?? valueAfter(text, found.valueFrom, limit, reach);
    const { id, label, isLabelExact, hasColon } = found;
    const end = Math.max(label.end, value.end, found.valueFrom);
    return { id, label, value, isLabelExact, hasColon, whole: { start: found.start, end } };
  });
}

function valueAfter(text: string, from: number, limit: number, reach: ValueReach): Span {
  const start = skipForward(text, from, limit);
  const end = lineEnd(text, start, limit);
  if (reach === 'paragraph') return unmarkedSpan(text, start, paragraphEnd(text, start, limit));
  if (start < end) return withoutComma(text, unmarkedSpan(text, start, end));
  const place = placeForValue(text, from, limit);
  return valueOnNextLine(text, end, limit) ?? { start: place, end: place };
}

/** Fields in one line may be parted by commas: "Priority: Standard, Application Received: …". */
function withoutComma(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && ',;'.includes(text.charAt(last - 1))) last--;
  return last > start && last < end ? unmarkedSpan(text, start, last) : { start, end };
}

/** One blank after the colon and its closing mark, where a writer would type the value. */
function placeForValue(text: string, from: number, limit: number): number {
  let here = from;
  while (here < limit && !isSpace(text.charCodeAt(here))) here += markLengthAt(text, here) || 1;
  if (here > limit) return limit;
  return here < limit && !isLineBreak(text.charCodeAt(here)) ? here + 1 : here;
}

/** The value on the line after the label or, when it is short, below a blank line. */
function valueOnNextLine(text: string, end: number, limit: number): Span | undefined {
  if (end >= limit) return undefined;
  const nextLine = afterLineBreak(text, end);
  const nextEnd = lineEnd(text, nextLine, limit);
  const isBlank = isBlankLine(text, { start: nextLine, end: nextEnd });
  const start = isBlank ? Math.min(limit, afterLineBreak(text, nextEnd)) : nextLine;
  const value = trimSpan(text, start, lineEnd(text, start, limit));
  if (isBlank && value.end - value.start > LONGEST_VALUE_BELOW) return undefined;
  for (let at = value.start; at < value.end; at++) if (isColon(text.charCodeAt(at))) return undefined;
  const words = unmarkedSpan(text, value.start, value.end);
  return words.start === words.end ? undefined : words;
}

function afterLineBreak(text: string, at: number): number {
  return at + (text.startsWith('\r\n', at) ? 2 : 1);
}

function paragraphEnd(text: string, from: number, limit: number): number {
  let here = from;
  while (here < limit) {
    const line = { start: here, end: lineEnd(text, here, limit) };
    if (here > from && isBlankLine(text, line)) return here;
    here = afterLineBreak(text, line.end);
  }
  return limit;
}
