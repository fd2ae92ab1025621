import type { Span } from '../decision/span.js';

const LONGEST_QUOTE = 60;

/** The words under a span as a message quotes them: in quotation marks, on one line, cut after some sixty characters. */
export function quoted(text: string, { start, end }: Span): string {
  const isLong = end - start > LONGEST_QUOTE;
  const words = text.slice(start, isLong ? start + LONGEST_QUOTE : end).replace(/[\s\u00a0]+/g, ' ');
  if (!isLong) return `"${words}"`;
  const lastBlank = words.lastIndexOf(' ');
  return `"${lastBlank > 0 ? words.slice(0, lastBlank) : words} …"`;
}
