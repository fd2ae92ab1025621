import type { Edit } from '../rules/rule.js';

/** The one edit that turns a text into another, without what both begin and end with. */
export function replacement(from: string, to: string): Edit {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let tail = 0;
  const most = Math.min(from.length, to.length) - start;
  while (tail < most && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { span: { start, end: from.length - tail }, text: to.slice(start, to.length - tail) };
}
