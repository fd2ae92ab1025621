import { lineEnd } from '../../decision/lines.js';
import { textAt } from '../../decision/span.js';
import type { FoundRow } from '../../knowledge/catalogue/search.js';
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

/** An offer as an entry that replaces what is typed from `start` on; nothing where that is not possible. */
export function toEntry(
  at: CitationPlace,
  start: number,
  { label, detail, words = label, note, row }: Offer,
): CompletionEntry[] {
  const replace = typedSpan(at, start, row?.section ? 'section' : 'title');
  if (!replace) return [];
  const { text } = at.place.decision;
  const isTight = /[^\s(/-]/.test(text.charAt(start - 1)) && !/^[\s,]/.test(words);
  const about = row && { edition: row.edition.id, ...(row.section && { section: row.section.id }) };
  return [
    {
      label,
      detail,
      kind: row ? 'citation' : 'phrase',
      snippet: `${isTight ? ' ' : ''}${literal(words)}`,
      // What fits was found here already: the client compares the typed words with themselves.
      filter: text.slice(start, at.place.offset),
      replace,
      ...(note !== undefined && { note }),
      ...(about && { about }),
    },
  ];
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

/**
 * Tells of the words of a candidate (see `wordsOf`) whether every typed word begins one of them, in any order, and
 * something is still to come.
 */
export function typedMatcher(typed: string): (words: readonly string[]) => boolean {
  const typedWords = wordsOf(typed);
  const written = typedWords.join(' ');
  return (words) => begins(typedWords, words) && written !== words.join(' ');
}

/** True when every typed word begins a word of the candidate, in any order. */
export function isBegun(typed: string, candidate: string): boolean {
  return begins(wordsOf(typed), wordsOf(candidate));
}

function begins(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((word) => words.some((other) => other.startsWith(word)));
}

/** Letters and digits of a name in small letters, word by word. */
export function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** The first item of each key, in order. */
export function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size < seen.add(keyOf(item)).size);
}
