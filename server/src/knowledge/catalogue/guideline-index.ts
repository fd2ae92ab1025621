import { FirstWords } from '../../decision/citations/first-words.js';
import type { GuidelineNames, SectionMatch, TitleMatch } from '../../decision/citations/guideline-names.js';
import { NameTrie } from '../../decision/citations/name-trie.js';
import { foldName, type NameWord } from '../../decision/citations/name-words.js';
import type { Edition, Guideline } from './catalogue.js';
import { sectionNamesOf, titlesOf } from './row-names.js';

/** Words that make a title tell of itself that it is one; a bare "Chronic Pain" in prose is none. */
const TELLING = new Set(['guideline', 'complaint', 'disorder', 'schedule', 'utilization', 'formulary']);

interface Titled {
  readonly guideline: string;
  readonly editions: string[];
}

/** The look-ups of the parser over a catalogue's rows. */
export function createGuidelineNames(guidelines: readonly Guideline[]): GuidelineNames {
  const editions = new Map(
    guidelines.flatMap((guideline) => guideline.editions.map((edition) => [edition.id, edition])),
  );
  const free = new NameTrie<Titled>();
  const firstWords = new FirstWords();
  const titles = new NameTrie<Titled>();
  const mtus = new NameTrie<Titled>();
  const others = new NameTrie<Titled>();
  const chapters = new Map<string, NameTrie<Titled>>();
  const sections = new Map<string, NameTrie<string>>();
  const numbered = new Map<string, Titled>();

  /** Made when an edition is first cited: most never are in one run. */
  const sectionNames = (id: string) => {
    const made = sections.get(id) ?? namesOfSections(editions.get(id));
    sections.set(id, made);
    return made;
  };
  const addEdition = (guideline: string, edition: Edition) => {
    const own = [edition.id];
    for (const name of titlesOf(edition)) {
      const title = foldName(name);
      if (!isBareChapter(edition, title)) {
        addTitle(titles, title, guideline, own);
        firstWords.add(title);
      }
      if (edition.basis === 'mtus') addTitle(mtus, title, guideline, own);
      else if (!edition.partOf) addTitle(others, title, guideline, own);
      if (edition.partOf) addTitle(trieOf(chapters, edition.partOf), title, guideline, own);
    }
    if (edition.partOf && edition.chapter) {
      numbered.set(`${edition.partOf} ${edition.chapter}`, { guideline, editions: own });
    }
  };
  for (const guideline of guidelines) {
    const all = guideline.editions.map(({ id }) => id);
    for (const name of guideline.otherNames.map(foldName)) {
      addTitle(free, name, guideline.id, all);
      firstWords.add(name);
      if (guideline.editions.some(({ basis }) => basis === 'mtus')) addTitle(mtus, name, guideline.id, all);
    }
    for (const edition of guideline.editions) addEdition(guideline.id, edition);
  }

  return {
    guidelinesAt: (words, from) => {
      const named = matchesAt(free, words, from);
      const titled = matchesAt(titles, words, from);
      if (titled.length === 0) return named;
      const telling = titled.filter(({ end }) => isTelling(words, from, end));
      return telling.length === 0 ? named : [...named, ...telling].sort((a, b) => b.end - a.end);
    },
    mayBeginIn: (text, region, until) => firstWords.mayBeginIn(text, region, until),
    mtusAt: (words, from) => matchesAt(mtus, words, from),
    othersAt: (words, from) => matchesAt(others, words, from),
    chaptersAt: (collection, words, from) => matchesAt(chapters.get(collection), words, from),
    chapterNumbered: (collection, chapter) => numbered.get(`${collection} ${chapter}`),
    sectionsAt: (own, words, from) => {
      const found: SectionMatch[] = [];
      for (const edition of own) {
        for (const { values, end } of sectionNames(edition).namesAt(words, from)) {
          found.push({ sections: values, end });
        }
      }
      return own.length > 1 ? found.sort((a, b) => b.end - a.end) : found;
    },
    yearsOf: (edition) => editions.get(edition)?.years ?? [],
    isMtus: (edition) => editions.get(edition)?.basis === 'mtus',
    isCollection: (guideline) => chapters.has(guideline),
  };
}

const NO_MATCHES: readonly TitleMatch[] = [];

function matchesAt(
  trie: NameTrie<Titled> | undefined,
  words: readonly NameWord[],
  from: number,
): readonly TitleMatch[] {
  const found = trie?.namesAt(words, from) ?? [];
  if (found.length === 0) return NO_MATCHES;
  const matches: TitleMatch[] = [];
  for (const { values, end } of found) {
    for (const { guideline, editions } of values) matches.push({ guideline, editions, end });
  }
  return matches;
}

/** Adds editions under a title: one entry for each guideline that has the title. */
function addTitle(
  trie: NameTrie<Titled>,
  title: readonly string[],
  guideline: string,
  editions: readonly string[],
): void {
  const known = trie.valuesOf(title).find((titled) => titled.guideline === guideline);
  if (known) known.editions.push(...editions.filter((edition) => !known.editions.includes(edition)));
  else trie.addFolded(title, { guideline, editions: [...editions] });
}

/** "Pain", a chapter of a collection: nothing says which pain guidelines are meant where the collection is not named. */
function isBareChapter({ basis, partOf }: Edition, title: readonly string[]): boolean {
  return basis === 'other' && partOf !== undefined && title.length < 2;
}

function namesOfSections(edition: Edition | undefined): NameTrie<string> {
  const names = new NameTrie<string>();
  for (const section of edition?.sections ?? []) {
    for (const each of sectionNamesOf(section).flatMap(withAndWithoutNote)) names.add(each, section.id);
  }
  return names;
}

/** "Platelet-rich plasma (PRP)" is cited without its abbreviation too. */
function withAndWithoutNote(name: string): string[] {
  const bare = name.replace(/ \([^()]*\)$/, '');
  return bare === name || bare === '' ? [name] : [name, bare];
}

function trieOf<Value>(tries: Map<string, NameTrie<Value>>, key: string): NameTrie<Value> {
  const trie = tries.get(key) ?? new NameTrie<Value>();
  tries.set(key, trie);
  return trie;
}

function isTelling(words: readonly NameWord[], from: number, end: number): boolean {
  for (let index = from; index < end; index++) if (TELLING.has(words[index]?.folded ?? '')) return true;
  return false;
}
