import type { TitleMatch } from '../../decision/citations/guideline-names.js';
import { NameTrie } from '../../decision/citations/name-trie.js';
import type { NameWord } from '../../decision/citations/name-words.js';

interface Titled {
  readonly guideline: string;
  readonly editions: string[];
}

const NO_MATCHES: readonly TitleMatch[] = [];

/** Titles by their folded words; editions of one guideline with one title are one match. */
export class TitleNames {
  readonly #trie = new NameTrie<Titled>();
  readonly #byTitle = new Map<string, Titled>();

  /** Adds editions of a guideline under a title. */
  add(title: readonly string[], guideline: string, editions: readonly string[]): void {
    const key = `${guideline} ${title.join(' ')}`;
    const known = this.#byTitle.get(key);
    if (known) {
      known.editions.push(...editions.filter((edition) => !known.editions.includes(edition)));
      return;
    }
    const titled = { guideline, editions: [...editions] };
    this.#byTitle.set(key, titled);
    this.#trie.addFolded(title, titled);
  }

  /** The titles that begin at a word, the longest first. */
  matchesAt(words: readonly NameWord[], from: number): readonly TitleMatch[] {
    const found = this.#trie.namesAt(words, from);
    if (found.length === 0) return NO_MATCHES;
    const matches: TitleMatch[] = [];
    for (const { values, end } of found) {
      for (const { guideline, editions } of values) matches.push({ guideline, editions, end });
    }
    return matches;
  }
}
