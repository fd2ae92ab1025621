import { foldName, isAdjacent, MOST_OPTIONAL, type NameWord } from './name-words.js';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

interface Name<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** A known name that begins at a word: its values, and the index of the word after it. */
export interface FoundName<Value> {
  readonly values: readonly Value[];
  readonly end: number;
}

const NO_NAMES: readonly never[] = [];

/**
 * Names by their folded words: finds those that begin at a word in a time that does not grow with their number. The names
 * with one first word are put into the tree when that word is first looked up: most never are in one run.
 */
export class NameTrie<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] };
  readonly #waiting = new Map<string, Name<Value>[]>();

  /** Adds a value under a name; one name may have several. A name without words is ignored. */
  add(name: string, value: Value): void {
    this.addFolded(foldName(name), value);
  }

  /** The same for a name whose words are folded already. */
  addFolded(words: readonly string[], value: Value): void {
    const [first] = words;
    if (first === undefined) return;
    const waiting = this.#waiting.get(first);
    if (waiting) waiting.push({ words, value });
    else this.#waiting.set(first, [{ words, value }]);
  }

  /** The names that begin at a word, the longest first. Optional words are passed over, also at the end of a name. */
  namesAt(words: readonly NameWord[], from: number): readonly FoundName<Value>[] {
    const first = words[from];
    if (!first || (!this.#begins(first.folded) && !first.isOptional)) return NO_NAMES;
    const found: FoundName<Value>[] = [];
    let node: Node<Value> | undefined = this.#root;
    let passedOver = 0;
    for (let index = from; node && index < words.length; index++) {
      const word = words[index];
      if (word?.kind !== 'word') break;
      const next: Node<Value> | undefined =
        node === this.#root ? this.#nodeOf(word.folded) : node.next.get(word.folded);
      if (!next && word.isOptional && passedOver++ < MOST_OPTIONAL) continue;
      node = next;
      if (node && node.values.length > 0) found.unshift({ values: node.values, end: withOptional(words, index + 1) });
    }
    return found;
  }

  #begins(word: string): boolean {
    return this.#root.next.has(word) || this.#waiting.has(word);
  }

  /** The node for the first word of a name. */
  #nodeOf(first: string): Node<Value> | undefined {
    for (const name of this.#waiting.get(first) ?? []) plant(this.#root, name);
    this.#waiting.delete(first);
    return this.#root.next.get(first);
  }
}

function plant<Value>(root: Node<Value>, { words, value }: Name<Value>): void {
  let node = root;
  for (const word of words) {
    const next: Node<Value> = node.next.get(word) ?? { next: new Map(), values: [] };
    node.next.set(word, next);
    node = next;
  }
  if (!node.values.includes(value)) node.values.push(value);
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
