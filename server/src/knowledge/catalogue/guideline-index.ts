import { FirstWords } from '../../decision/citations/first-words.js';
import type { GuidelineNames, SectionMatch } from '../../decision/citations/guideline-names.js';
import { NameTrie } from '../../decision/citations/name-trie.js';
import { foldName, type NameWord } from '../../decision/citations/name-words.js';
import { onceFor } from '../../once.js';
import type { Edition, Guideline } from './catalogue.js';
import { sectionNamesOf, titlesOf } from './row-names.js';
import { TitleNames } from './title-names.js';

/** Words that make a title tell of itself that it is one; a bare "Chronic Pain" in prose is none. */
const TELLING = new Set(['guideline', 'complaint', 'disorder', 'schedule', 'utilization', 'formulary']);

/** The look-ups of the parser over a catalogue's rows. */
export function createGuidelineNames(guidelines: readonly Guideline[]): GuidelineNames {
  const editions = new Map(
    guidelines.flatMap((guideline) => guideline.editions.map((edition) => [edition.id, edition])),
  );
  const free = new TitleNames();
  const firstWords = new FirstWords();
  const titles = new TitleNames();
  const mtus = new TitleNames();
  const others = new TitleNames();
  const chapters = new Map<string, TitleNames>();
  const sections = new Map<string, NameTrie<string>>();
  const numbered = new Map<string, { readonly guideline: string; readonly editions: readonly string[] }>();

  /** Made when an edition is first cited: most never are in one run. */
  const sectionNames = (id: string) => onceFor(sections, id, () => namesOfSections(editions.get(id)));
  const chaptersOf = (collection: string) => onceFor(chapters, collection, () => new TitleNames());
  const addEdition = (guideline: string, edition: Edition) => {
    const own = [edition.id];
    for (const name of new Set(titlesOf(edition))) {
      const title = foldName(name);
      if (!isBareChapter(edition, title)) {
        titles.add(title, guideline, own);
        firstWords.add(title);
      }
      if (edition.basis === 'mtus') mtus.add(title, guideline, own);
      else if (!edition.partOf) others.add(title, guideline, own);
      if (edition.partOf) chaptersOf(edition.partOf).add(title, guideline, own);
    }
    if (edition.partOf && edition.chapter) {
      numbered.set(`${edition.partOf} ${edition.chapter}`, { guideline, editions: own });
    }
  };
  for (const guideline of guidelines) {
    const all = guideline.editions.map(({ id }) => id);
    for (const name of guideline.otherNames.map(foldName)) {
      free.add(name, guideline.id, all);
      firstWords.add(name);
      if (guideline.editions.some(({ basis }) => basis === 'mtus')) mtus.add(name, guideline.id, all);
    }
    for (const edition of guideline.editions) addEdition(guideline.id, edition);
  }

  return {
    guidelinesAt: (words, from) => {
      const named = free.matchesAt(words, from);
      const titled = titles.matchesAt(words, from);
      if (titled.length === 0) return named;
      const telling = titled.filter(({ end }) => isTelling(words, from, end));
      return telling.length === 0 ? named : [...named, ...telling].sort((a, b) => b.end - a.end);
    },
    mayBeginIn: (text, region, until) => firstWords.mayBeginIn(text, region, until),
    mtusAt: (words, from) => mtus.matchesAt(words, from),
    othersAt: (words, from) => others.matchesAt(words, from),
    chaptersAt: (collection, words, from) => chapters.get(collection)?.matchesAt(words, from) ?? [],
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

function isTelling(words: readonly NameWord[], from: number, end: number): boolean {
  for (let index = from; index < end; index++) if (TELLING.has(words[index]?.folded ?? '')) return true;
  return false;
}
