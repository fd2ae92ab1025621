import { foldName, isAdjacent, MOST_OPTIONAL, type NameWord } from './name-words.js';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

/** A known name that begins at a word: its values, and the index of the word after it. */
export interface FoundName<Value> {
  readonly values: readonly Value[];
  readonly end: number;
}

const NO_NAMES: readonly never[] = [];

/** Names by their folded words: finds those that begin at a word in a time that does not grow with their number. */
export class NameTrie<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] };

  /** Adds a value under a name; one name may have several. A name without words is ignored. */
  add(name: string, value: Value): void {
    this.addFolded(foldName(name), value);
  }

  /** The same for a name whose words are folded already. */
  addFolded(words: readonly string[], value: Value): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      const next: Node<Value> = node.next.get(word) ?? { next: new Map(), values: [] };
      node.next.set(word, next);
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** The names that begin at a word, the longest first. Optional words are passed over, also at the end of a name. */
  namesAt(words: readonly NameWord[], from: number): readonly FoundName<Value>[] {
    const first = words[from];
    if (!first || (!this.#root.next.has(first.folded) && !first.isOptional)) return NO_NAMES;
    const found: FoundName<Value>[] = [];
    let node: Node<Value> | undefined = this.#root;
    let passedOver = 0;
    for (let index = from; node && index < words.length; index++) {
      const word = words[index];
      if (word?.kind !== 'word') break;
      const next: Node<Value> | undefined = node.next.get(word.folded);
      if (!next && word.isOptional && passedOver++ < MOST_OPTIONAL) continue;
      node = next;
      if (node && node.values.length > 0) found.unshift({ values: node.values, end: withOptional(words, index + 1) });
    }
    return found;
  }

  /** The values under exactly the name of these folded words. */
  valuesOf(words: readonly string[]): readonly Value[] {
    let node: Node<Value> | undefined = this.#root;
    for (const word of words) node = node?.next.get(word);
    return node?.values ?? [];
  }
}

function isOptionalHere(word: NameWord | undefined): boolean {
  return word?.isOptional === true && isAdjacent(word);
}

/** "Chapter 12" tells the chapter; the bare word belongs to the name before it. */
function isChapterNumber(words: readonly NameWord[], index: number): boolean {
  return words[index]?.folded === 'chapter' && /^\d+$/.test(words[index + 1]?.folded ?? '');
}

function withOptional(words: readonly NameWord[], from: number): number {
  let end = from;
  while (end < from + MOST_OPTIONAL && isOptionalHere(words[end]) && !isChapterNumber(words, end)) end++;
  return end;
}
