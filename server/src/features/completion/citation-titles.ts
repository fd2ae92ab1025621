import type { Citation } from '../../decision/citations/citation.js';
import { skipForward } from '../../decision/marks.js';
import type { Catalogue, Edition } from '../../knowledge/catalogue/catalogue.js';
import type { FoundRow } from '../../knowledge/catalogue/search.js';
import { editionText } from '../house-citation.js';
import {
  type BeginningWords,
  beforeNext,
  beginningWords,
  detailAt,
  firstOfEach,
  toEntries,
  typedFrom,
  typedMatcher,
  usabilityAt,
} from './citation-offer.js';
import type { CitationPlace } from './citation-place.js';
import type { CompletionEntry } from './place.js';

const RANKS = { usable: 0, unknown: 1, unusable: 2 } as const;

/** Guidelines with their years, for the source that is being written or begun: those that fit the treatment first. */
export function citationTitles(at: CitationPlace, citation: Citation): CompletionEntry[] {
  return titleStarts(at, citation).flatMap((start) => {
    const typed = typedFrom(at, start);
    const titles = at.place.context.catalogue.derived(titledEditions);
    const titled = citation.basis === 'mtus' ? titles.mtus : titles.others;
    // Few titles begin with what is typed: only those are put in order.
    const isMeant = typedMatcher(typed);
    const fitting = titled.filter(({ words }) => isMeant(words));
    const near = fitting.length > 0 ? undefined : nearGuideline(at, citation, typed);
    const offered = near === undefined ? fitting : titled.filter(({ row: { edition } }) => edition.guideline === near);
    const joint = beforeNext(at, start, ', and');
    const offers = firstOfEach(ranked(at, offered), ({ label }) => label).map(({ row, label }) => {
      return { label, detail: detailAt(at, row), words: `${label}${joint}`, ...noteAt(at, row), row };
    });
    return toEntries(at, start, 'title', offers);
  });
}

/** Why an edition should not be chosen, or may not be. */
function noteAt(at: CitationPlace, row: FoundRow): { readonly note?: string } {
  const { kind, words } = usabilityAt(at, row);
  return kind === 'usable' || at.day === undefined ? {} : { note: words };
}

/** Where a title is or could be begun: the source that is being written, and what follows "and". */
function titleStarts({ place, written }: CitationPlace, { basisWords, sources }: Citation): number[] {
  const { text } = place.decision;
  const body = text.slice(basisWords.end, written.end);
  // What follows the last sign, with it.
  const tail = body.slice(Math.max(0, body.lastIndexOf(','), body.lastIndexOf(';'), body.lastIndexOf(':')));
  const joint = sources.length > 0 ? /^;(?:and\s+|\s*)|[\s,;]and\s+/i.exec(tail) : null;
  if (joint) return [written.end - tail.length + joint.index + joint[0].length];
  const source = sources.at(-1);
  // Behind "Section(s):" its title is long written.
  if (source?.sectionLabel ?? source?.pageLabel) return [];
  return [source ? source.whole.start : skipForward(text, basisWords.end, written.end)];
}

/** An edition as it would be cited. */
interface TitledEdition {
  readonly row: FoundRow;
  readonly label: string;
  readonly words: BeginningWords;
}

/** All editions by what they can be cited as. */
interface TitledEditions {
  readonly mtus: readonly TitledEdition[];
  readonly others: readonly TitledEdition[];
}

function titledEditions(catalogue: Catalogue): TitledEditions {
  const all = catalogue.guidelines
    .flatMap(({ editions }) => editions)
    .map((edition) => {
      const label = editionText(catalogue, edition);
      return { row: { edition }, label, words: beginningWords(label) };
    });
  const isMtus = ({ row: { edition } }: TitledEdition) => edition.basis === 'mtus';
  return { mtus: all.filter(isMtus), others: all.filter((titled) => !isMtus(titled)) };
}

/** Usable editions that fit, usable ones, and then the others; by title where that is the same. */
function ranked(at: CitationPlace, titled: readonly TitledEdition[]): TitledEdition[] {
  const fits = at.fitting.map(({ edition }) => edition);
  const rankOf = (row: FoundRow) => {
    const rank = RANKS[usabilityAt(at, row).kind];
    const fit = fits.indexOf(row.edition);
    return rank * 10_000 + (fit < 0 ? 5_000 : fit);
  };
  return titled
    .map((each) => ({ ...each, rank: rankOf(each.row) }))
    .sort((a, b) => a.rank - b.rank || byTitle.compare(a.row.edition.title, b.row.edition.title));
}

/** Made once: each comparison by `localeCompare` would look the language up again. */
const byTitle = new Intl.Collator('en');

/** The guideline whose title is written with a slip. */
function nearGuideline({ place }: CitationPlace, { basis }: Citation, typed: string): string | undefined {
  if (typed.trim().length < 4 || /\d/.test(typed)) return undefined;
  const isOfKind = (edition: Edition) => (edition.basis === 'mtus') === (basis === 'mtus');
  return place.context.catalogue.search().nearestTitle(typed, isOfKind)?.edition.guideline;
}
