import { lineEnd } from '../../decision/lines.js';
import { type Span, textAt } from '../../decision/span.js';
import type { FoundRow } from '../../knowledge/catalogue/search.js';
import type { Writable } from '../../writable.js';
import { rowDetail, type Usability, usabilityOf } from '../usability.js';
import { type CitationPlace, typedSpan } from './citation-place.js';
import { type CompletionEntry, literal } from './place.js';

/** Words to offer at a place in a guideline part. */
export interface Offer {
  readonly label: string;
  readonly detail: string;
  /** What is inserted; the label where it is left out. */
  readonly words?: string;
  readonly note?: string;
  /** The row that it is about. */
  readonly row?: FoundRow;
}

/** Offers as entries that replace what is typed from `start` on, a title or a section; nothing where that is not possible. */
export function toEntries(
  at: CitationPlace,
  start: number,
  kind: 'title' | 'section',
  offers: readonly Offer[],
): CompletionEntry[] {
  const replace = typedSpan(at, start, kind);
  if (!replace) return [];
  const { text } = at.place.decision;
  const isTight = /[^\s(/-]/.test(text.charAt(start - 1));
  // What fits was found here already: the client compares the typed words with themselves.
  const filter = text.slice(start, at.place.offset);
  return offers.map((offer) => toEntry(offer, isTight, filter, replace));
}

function toEntry(
  { label, detail, words = label, note, row }: Offer,
  isTight: boolean,
  filter: string,
  replace: Span,
): CompletionEntry {
  const entry: Writable<CompletionEntry> = {
    label,
    detail,
    kind: row ? 'citation' : 'phrase',
    snippet: `${isTight && !/^[\s,]/.test(words) ? ' ' : ''}${literal(words)}`,
    filter,
    replace,
  };
  if (note !== undefined) entry.note = note;
  if (row)
    entry.about = row.section ? { edition: row.edition.id, section: row.section.id } : { edition: row.edition.id };
  return entry;
}

/** How a row stands on the day of the decision. */
export function usabilityAt({ place, day }: CitationPlace, { edition }: FoundRow): Usability {
  return usabilityOf(place.context.catalogue, edition, day);
}

/** The detail of an offer about a row. */
export function detailAt(at: CitationPlace, row: FoundRow): string {
  return rowDetail(row, usabilityAt(at, row));
}

/** What parts an offer from the words that follow where nothing is typed: a list goes on there. */
export function beforeNext({ place: { decision, offset } }: CitationPlace, start: number, joint: string): string {
  const following = decision.text.slice(offset, lineEnd(decision.text, offset, decision.text.length));
  if (start < offset || !/^[ \t]*[\p{L}\d]/u.test(following)) return '';
  return /^[ \t]/.test(following) ? joint : `${joint} `;
}

/** What is typed from an offset to the place. */
export function typedFrom({ place }: CitationPlace, start: number): string {
  return textAt(place.decision.text, { start, end: place.offset });
}

/** The words of a candidate, each behind a blank: what typed words are sought in. */
export type BeginningWords = string;

/** The words of a candidate, to be kept: letters and digits in small letters. */
export function beginningWords(words: string): BeginningWords {
  return wordsOf(words)
    .map((word) => ` ${word}`)
    .join('');
}

/** Tells of a candidate whether every typed word begins a word of it, in any order, and something is still to come. */
export function typedMatcher(typed: string): (words: BeginningWords) => boolean {
  const written = beginningWords(typed);
  const isBegun = beginMatcher(typed);
  return (words) => words !== written && isBegun(words);
}

/** Tells of a candidate whether every typed word begins a word of it, in any order. */
export function beginMatcher(typed: string): (words: BeginningWords) => boolean {
  const beginnings = wordsOf(typed).map((word) => ` ${word}`);
  return (words) => beginnings.every((beginning) => words.includes(beginning));
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** The first item of each key, in order. */
export function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size < seen.add(keyOf(item)).size);
}
