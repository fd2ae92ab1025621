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
  /** True for words, two or more, with which the name of a section of an edition begins. */
  readonly isBeginning: (written: string, edition: Edition) => boolean;
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
  const titles = keptFor((edition: Edition) =>
    titlesOf(edition).map((title): Spelt<NearTitle> => ({ row: { edition, title }, ...speltName(title) })),
  );
  const sections = keptFor((edition: Edition) =>
    edition.sections.flatMap((section) =>
      sectionNamesOf(section).map((name): Spelt<Section> => ({ row: section, ...speltName(name) })),
    ),
  );
  return {
    rows: (words) => found(words, 'AND'),
    nearestTitle: (written, accepts) => {
      const candidates = found(written, 'OR').filter(({ edition, section }) => !section && accepts(edition));
      return nearest(
        written,
        candidates.slice(0, MOST_ROWS).flatMap(({ edition }) => titles(edition)),
      );
    },
    nearestSection: (written, edition) => {
      const numbers = numbersIn(written);
      return nearest(
        written,
        sections(edition).filter((section) => section.numbers === numbers),
      );
    },
    isBeginning: (written, edition) => {
      const own = foldName(written);
      const start = `${own.join(' ')} `;
      return (
        own.length > 1 &&
        sections(edition).some(({ name, row, spellings: [folded] }) => name === row.name && folded.startsWith(start))
      );
    },
  };
}

/** The same, reckoned once for each edition: a guideline can have thousands of names. */
function keptFor<Result>(reckon: (edition: Edition) => Result): (edition: Edition) => Result {
  const kept = new Map<Edition, Result>();
  return (edition) => {
    const known = kept.get(edition);
    if (known !== undefined) return known;
    const result = reckon(edition);
    kept.set(edition, result);
    return result;
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

/** A name that can be sought, as it is compared. */
interface SpeltName {
  readonly name: string;
  readonly numbers: string;
  /** Without the words that may be left out, and with all words: one of those may be the misspelt one. */
  readonly spellings: readonly [string, string];
}

interface Spelt<Row> extends SpeltName {
  readonly row: Row;
}

function speltName(name: string): SpeltName {
  const words = readNameWords(name, { start: 0, end: name.length });
  return {
    name,
    numbers: numbersIn(name),
    spellings: [foldName(name).join(' '), words.map(({ folded }) => folded).join(' ')],
  };
}

/** The row whose name has the fewest changed letters, when they are no more than a fifth of it. */
function nearest<Row>(written: string, candidates: readonly Spelt<Row>[]): Row | undefined {
  const folded = foldName(written).join(' ');
  if (folded.length < 4) return undefined;
  let best: { readonly row: Row; readonly changes: number } | undefined;
  for (const { row, spellings } of candidates) {
    for (const name of spellings) {
      const allowed = Math.floor(name.length / 5);
      if (Math.abs(name.length - folded.length) > allowed) continue;
      const changes = distance(folded, name);
      if (changes <= allowed && changes < (best?.changes ?? Number.POSITIVE_INFINITY)) best = { row, changes };
    }
  }
  return best?.row;
}

function numbersIn(name: string): string {
  return name.replace(/[^\d. ]/g, '').trim();
}
