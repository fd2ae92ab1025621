import { isLineBreak, isSpace } from './characters.js';
import { skipForward } from './marks.js';
import type { Span } from './span.js';

const SEPARATORS = ';.,=-\u2013\u2014';

/** The sign that a writer put for the colon after a label: "Case Number; CM16-…", "Decision rationale - …". */
export function separatorAfter(text: string, labelEnd: number, limit: number): Span | undefined {
  const at = skipForward(text, labelEnd, limit);
  if (at >= limit || !SEPARATORS.includes(text.charAt(at))) return undefined;
  const after = skipForward(text, at + 1, limit);
  const isApart = after > at + 1 || at + 1 >= limit || isLineBreak(text.charCodeAt(at + 1));
  return isApart ? { start: at, end: at + 1 } : undefined;
}

/** Where the value of a label without a colon may begin. */
export function afterSeparator(text: string, labelEnd: number, limit: number): number {
  return separatorAfter(text, labelEnd, limit)?.end ?? labelEnd;
}

/** True when the label fills a cell of a table, whose bar parts it from its value as a colon would. */
export function endsTableCell(text: string, labelEnd: number, limit: number): boolean {
  let here = labelEnd;
  while (here < limit && (isSpace(text.charCodeAt(here)) || '*_'.includes(text.charAt(here)))) {
    if (isLineBreak(text.charCodeAt(here))) return false;
    here++;
  }
  return text[here] === '|';
}
