import type { CitedPages } from '../../decision/citations/citation.js';

/** Pages as numbers, both included. */
export interface PrintedPages {
  readonly first: number;
  readonly last: number;
}

/** Pages are counted from another place in some printings: this many more or fewer are no fault. */
const TOLERANCE = 1;

/** The pages that are meant, "341-43" being 341 to 343; `undefined` for no number and for a range that runs backwards. */
export function printedPages({ first, last }: CitedPages): PrintedPages | undefined {
  if (first === undefined || last === undefined) return undefined;
  if (last >= first) return { first, last };
  const digits = String(last).length;
  const whole = Number(String(first).slice(0, -digits) + String(last));
  return String(first).length > digits && whole >= first ? { first, last: whole } : undefined;
}

/** True when all the pages lie in a range, or right beside it. */
export function areWithin({ first, last }: PrintedPages, range: PrintedPages): boolean {
  return first >= range.first - TOLERANCE && last <= range.last + TOLERANCE;
}

/** True when any of the pages lies in a range, or right beside it. */
export function touch({ first, last }: PrintedPages, range: PrintedPages): boolean {
  return last >= range.first - TOLERANCE && first <= range.last + TOLERANCE;
}

/** A range in words: "page 60", "pages 329 to 359". */
export function pagesInWords({ first, last }: PrintedPages): string {
  return first === last ? `page ${first}` : `pages ${first} to ${last}`;
}
