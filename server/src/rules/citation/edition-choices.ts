import type { CitedSource } from '../../decision/citations/citation.js';
import { type Span, textAt } from '../../decision/span.js';
import type { Edition } from '../../knowledge/catalogue/catalogue.js';
import type { Fix, RuleContext } from '../rule.js';
import { citationTitle, editionsInForce } from './cited.js';
import { isCitableOn } from './known-sources.js';

/** The editions of a guideline that could be cited on a day, MTUS editions only. */
export function citableEditions(context: RuleContext, guideline: string, day: string): readonly Edition[] {
  return editionsInForce(context, guideline, day).filter((edition) => isCitableOn(edition, day));
}

/** Mends that put another edition in the place of title and year; none where these do not stand side by side. */
export function editionChoices(text: string, { title, year }: CitedSource, editions: readonly Edition[]): Fix[] {
  if (!title || (year && year.span.start < title.end)) return [];
  const span = { start: title.start, end: year ? yearEnd(text, title, year.span) : title.end };
  // Two editions of one year have one name.
  return [...new Set(editions.map(citationTitle))]
    .filter((name) => name !== textAt(text, span))
    .map((name) => ({ title: `Write "${name}"`, isSafe: false, edits: [{ span, text: name }] }));
}

/** Past the bracket that a year in brackets closes: "Elbow Complaints (2007)". */
function yearEnd(text: string, title: Span, year: Span): number {
  const isBracketed = text.slice(title.end, year.start).includes('(') && text.charAt(year.end) === ')';
  return isBracketed ? year.end + 1 : year.end;
}

/** Names in a row: '"a", "b" and "c"'. */
export function listed(names: readonly string[]): string {
  const quotes = names.map((name) => `"${name}"`);
  const last = quotes.pop() ?? '';
  return quotes.length > 0 ? `${quotes.join(', ')} and ${last}` : last;
}
