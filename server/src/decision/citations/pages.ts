import { trimSpan } from '../characters.js';
import type { Span } from '../span.js';
import type { CitedPages } from './citation.js';

/** "pages 78-80" after a label that said so already, and "46 of 127", the number of all pages. */
const RANGE =
  /^(?:(?:pages?|pp?|pg)\.?\s{0,3})?(\d{1,4})(?:\s{0,3}(?:-|\u2010|\u2013|\u2014|to|through)\s{0,3}(\d{1,4}))?(?:\s{0,3}(?:of|\/)\s{0,3}\d{1,4})?$/i;
const PART = /[^,;&]+/g;

/** The pages in the words after "Page(s):", one by one; a part that is no number has neither first nor last page. */
export function readPages(text: string, region: Span): CitedPages[] {
  const words = text.slice(region.start, region.end);
  return Array.from(words.matchAll(PART)).flatMap((part) => {
    const from = region.start + part.index;
    const and = /^\s{0,9}and\b/i.exec(part[0])?.[0].length ?? 0;
    return splitAtAnd(text, { start: from + and, end: from + part[0].length }).map((span) => toPages(text, span));
  });
}

function splitAtAnd(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/\band\b/gi)) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...spans, { start: from, end }]
    .map((span) => withoutStop(text, trimSpan(text, span.start, span.end)))
    .filter((span) => span.end > span.start);
}

function withoutStop(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && '.)*'.includes(text.charAt(last - 1))) last--;
  return { start, end: last };
}

function toPages(text: string, span: Span): CitedPages {
  const [, first, last = first] = RANGE.exec(text.slice(span.start, span.end)) ?? [];
  return first === undefined ? { span } : { span, first: Number(first), last: Number(last) };
}
