import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { foldName, readNameWords } from '../../decision/citations/name-words.js';
import type { Edition, Guideline, Section } from './catalogue.js';
import { sectionNamesOf, titlesOf } from './row-names.js';

/** An edition, or a section of one, that fits what was searched for. */
export interface FoundRow {
  readonly edition: Edition;
  readonly section?: Section;
}

/** Tolerant look-up by words: whatever the order, with misspellings, and with the last word half typed. */
export interface CatalogueSearch {
  /** The rows that fit the words, the best first. */
  readonly rows: (words: string) => readonly FoundRow[];
  /** The title nearest to a misspelt one among those that `accepts` takes; `undefined` when none is near enough. */
  readonly nearestTitle: (written: string, accepts: (edition: Edition) => boolean) => NearTitle | undefined;
  /** The section nearest to a misspelt one in an edition; numbers must agree. `undefined` when none is near enough. */
  readonly nearestSection: (written: string, edition: Edition) => Section | undefined;
}

export interface NearTitle {
  readonly edition: Edition;
  /** The title or other title that is near, as the catalogue prints it. */
  readonly title: string;
}

interface SearchText {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly about: string;
}

/** Rows that are looked at when one is sought: enough for all editions of a title. */
const MOST_ROWS = 100;

/** An index over the rows of a catalogue. Building it takes milliseconds: make it once, and only when it is needed. */
export function createCatalogueSearch(guidelines: readonly Guideline[]): CatalogueSearch {
  const rows = new Map<string, FoundRow>();
  const index = new MiniSearch<SearchText>({
    fields: ['title', 'section', 'about'],
    tokenize: foldName,
    processTerm: (term) => term,
    searchOptions: {
      boost: { section: 3, title: 2 },
      fuzzy: 0.2,
      prefix: (_, position, terms) => position === terms.length - 1,
    },
  });
  for (const guideline of guidelines) {
    for (const edition of guideline.editions) {
      const add = (text: SearchText, row: FoundRow) => {
        rows.set(text.id, row);
        index.add(text);
      };
      add(textOfEdition(guideline, edition), { edition });
      for (const section of edition.sections) add(textOfSection(edition, section), { edition, section });
    }
  }
  const found = (words: string, combineWith: 'AND' | 'OR') =>
    index.search(words, { combineWith }).flatMap(({ id }) => rows.get(String(id)) ?? []);
  return {
    rows: (words) => found(words, 'AND'),
    nearestTitle: (written, accepts) => {
      const candidates = found(written, 'OR').filter(({ edition, section }) => !section && accepts(edition));
      const titles = candidates
        .slice(0, MOST_ROWS)
        .flatMap(({ edition }) => titlesOf(edition).map((title) => ({ edition, title })));
      return nearest(written, titles, ({ title }) => title);
    },
    nearestSection: (written, edition) => {
      const numbers = numbersIn(written);
      const names = edition.sections.flatMap((section) => sectionNamesOf(section).map((name) => ({ section, name })));
      const fitting = names.filter(({ name }) => numbersIn(name) === numbers);
      return nearest(written, fitting, ({ name }) => name)?.section;
    },
  };
}

function textOfEdition({ name, otherNames, bodyParts }: Guideline, edition: Edition): SearchText {
  const titles = [...titlesOf(edition), name, ...otherNames];
  return { id: edition.id, title: titles.join(' '), section: '', about: bodyParts.join(' ') };
}

function textOfSection(edition: Edition, section: Section): SearchText {
  const { id, services } = section;
  return { id, title: edition.title, section: sectionNamesOf(section).join(' '), about: services.join(' ') };
}

/** The candidate with the fewest changed letters, when they are no more than a fifth of it. */
function nearest<Candidate>(
  written: string,
  candidates: readonly Candidate[],
  nameOf: (candidate: Candidate) => string,
): Candidate | undefined {
  const folded = foldName(written).join(' ');
  if (folded.length < 4) return undefined;
  let best: { readonly candidate: Candidate; readonly changes: number } | undefined;
  for (const candidate of candidates) {
    for (const name of spellings(nameOf(candidate))) {
      const allowed = Math.floor(name.length / 5);
      if (Math.abs(name.length - folded.length) > allowed) continue;
      const changes = distance(folded, name);
      if (changes <= allowed && changes < (best?.changes ?? Number.POSITIVE_INFINITY)) best = { candidate, changes };
    }
  }
  return best?.candidate;
}

/** A name without the words that may be left out, and with all its words: one of those may be the misspelt one. */
function spellings(name: string): string[] {
  const words = readNameWords(name, { start: 0, end: name.length });
  return [foldName(name).join(' '), words.map(({ folded }) => folded).join(' ')];
}

function numbersIn(name: string): string {
  return name.replace(/[^\d. ]/g, '').trim();
}
