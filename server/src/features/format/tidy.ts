import type { Span } from '../../decision/span.js';
import { applyEdits } from '../../lint/fixes.js';
import type { Edit } from '../../rules/rule.js';
import { replacement } from '../replacement.js';
import { formattingEdits, formattingEditsWithin, type Read } from './format.js';

/** Signs that no reader sees as such: joined letters, blanks and colons of other widths, soft hyphens, line and page breaks of Word. */
const FOREIGN = /[\u00a0\u00ad\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufb00-\ufb06\uff1a\f\v]|(?!^)\ufeff/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;
const LINE_BREAK = /[\f\v\u2028\u2029]/;

/**
 * The edits that make a house form of text that was pasted from a PDF or a word processor: no soft hyphens, odd blanks
 * and joined letters, a label and its value in their order, then the form that formatting gives. `selected` limits it.
 */
export function tidyEdits(text: string, read: Read, selected: Span = { start: 0, end: text.length }): Edit[] {
  const first = [...signEdits(text, selected)];
  const plain = applyEdits(text, first);
  const end = selected.end + plain.length - text.length;
  const ordered = applyEdits(plain, splitLabels(plain, read, { start: selected.start, end }));
  const within = { start: selected.start, end: end + ordered.length - plain.length };
  const isWhole = selected.start === 0 && selected.end === text.length;
  const form = isWhole ? formattingEdits(ordered, read) : formattingEditsWithin(ordered, read, within);
  const tidied = applyEdits(ordered, form);
  return tidied === text ? [] : [replacement(text, tidied)];
}

function signEdits(text: string, { start, end }: Span): Edit[] {
  return [...text.slice(start, end).matchAll(FOREIGN)].map(({ index, 0: sign }) => ({
    span: { start: start + index, end: start + index + 1 },
    text: plainSign(sign),
  }));
}

/** Joined letters come apart as Unicode's compatibility form has them. */
function plainSign(sign: string): string {
  if (INVISIBLE.test(sign)) return '';
  return LINE_BREAK.test(sign) ? '\n' : sign.normalize('NFKC');
}

/** Columns of a PDF can break a label around its value: "Application 06/01/2016 / Received:". */
function splitLabels(text: string, read: Read, within: Span): Edit[] {
  return read(text).header.flatMap(({ label, value, whole }) => {
    const rest = text.slice(value.end, whole.end);
    const isSplit = value.start > label.start && value.end > value.start && /[^\s*_<>/b]\s*[:\uff1a]/.test(rest);
    if (!isSplit || label.start < within.start || whole.end > within.end) return [];
    const written = text.slice(label.start, whole.end);
    const own = text.slice(value.start, value.end);
    const words = written.replace(own, ' ').replace(/\s+/g, ' ').trim();
    return [{ span: { start: label.start, end: whole.end }, text: `${words} ${own}` }];
  });
}
