import type { NamedPhrase } from './fact-names.js';
import { type HintWord, hint } from './hints.js';

/** A word of a sentence with which a name may begin. */
export interface NameStart {
  /** Counted from the start of the sentence, half-open. */
  readonly start: number;
  readonly end: number;
  /** The names that begin with the word, the longest first. */
  readonly names: readonly NamedPhrase[];
}

/** What the words of a sentence tell at a glance. */
export interface SentenceWords {
  /** What it may tell of: bits of `hint`. */
  readonly hints: number;
  /** What rules may find in it: bits of `topic`. */
  readonly topics: number;
  /** The same for sentences that differ in nothing but capitals and signs; by a rare chance for others too. */
  readonly likeness: number;
  /** In the order of the sentence. */
  readonly nameStarts: readonly NameStart[];
}

/**
 * Reads the words of a sentence: runs of letters of the alphabet and digits, in small letters or capitals. All characters
 * beyond ASCII part words.
 */
export type WordBook = (sentence: string) => SentenceWords;

const SIGNS = 36;
const DIGITS_FROM = 27;
/** A prime, so that the order of the words counts. */
const LIKENESS_FACTOR = 1_000_003;
const [NOWHERE, ROOT] = [0, 1];
const NO_NAMES: readonly NameStart[] = [];

/** For each character code below 128: 1 to 26 for a letter, 27 to 36 for a digit, 0 for what parts words. */
const SIGN_OF = Uint8Array.from({ length: 128 }, (_, code) => signOf(String.fromCharCode(code).toLowerCase()));

function signOf(character: string): number {
  if (/[a-z]/.test(character)) return character.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  return /\d/.test(character) ? DIGITS_FROM + Number(character) : 0;
}

/** A tree of characters: every sentence is read in one pass, and words that tell nothing cost nothing more. */
interface Tree {
  /** The next node for a node and a sign. */
  readonly next: Uint16Array;
  /** Hints of a word that ends at a node, and of words that go on from it. */
  readonly atEnd: Uint32Array;
  readonly fromHere: Uint32Array;
  /** Topics of a word that ends at a node, and of words that go on from it. */
  readonly topicsAtEnd: Uint8Array;
  readonly topicsFromHere: Uint8Array;
  readonly names: ReadonlyMap<number, readonly NamedPhrase[]>;
}

/**
 * A book of the words that hint at something, and of those with which names begin (in small letters, in every number).
 * Throws when there are more words than 65,535 nodes can hold, and for one with other signs than letters and digits.
 */
export function createWordBook(
  hintWords: readonly HintWord[],
  names: ReadonlyMap<string, readonly NamedPhrase[]>,
): WordBook {
  const tree = plantTree(hintWords, names);
  return (sentence) => readSentence(sentence, tree);
}

function plantTree(hintWords: readonly HintWord[], names: ReadonlyMap<string, readonly NamedPhrase[]>): Tree {
  let most = ROOT + 1;
  for (const { word } of hintWords) most += word.length;
  for (const word of names.keys()) most += word.length;
  if (most > 0xffff) throw new RangeError('too many words for one book');
  const next = new Uint16Array(most * SIGNS);
  const [atEnd, fromHere] = [new Uint32Array(most), new Uint32Array(most)];
  const [topicsAtEnd, topicsFromHere] = [new Uint8Array(most), new Uint8Array(most)];
  let nodes = ROOT + 1;
  const nodeOf = (word: string) => {
    let node = ROOT;
    for (let at = 0; at < word.length; at++) {
      const sign = SIGN_OF[word.charCodeAt(at)] ?? 0;
      if (sign === 0) throw new RangeError(`"${word}" is more than one word`);
      const edge = node * SIGNS + sign - 1;
      const known = next[edge] ?? NOWHERE;
      node = known === NOWHERE ? nodes++ : known;
      next[edge] = node;
    }
    return node;
  };
  for (const { word, hints, topics, isBeginning } of hintWords) {
    const node = nodeOf(word);
    const [ofHints, ofTopics] = isBeginning ? [fromHere, topicsFromHere] : [atEnd, topicsAtEnd];
    ofHints[node] = (ofHints[node] ?? 0) | hints;
    ofTopics[node] = (ofTopics[node] ?? 0) | topics;
  }
  const tables = { next, atEnd, fromHere, topicsAtEnd, topicsFromHere };
  return { ...tables, names: new Map([...names].map(([word, phrases]) => [nodeOf(word), phrases])) };
}

function readSentence(sentence: string, tree: Tree): SentenceWords {
  const { next, atEnd, fromHere, topicsAtEnd, topicsFromHere, names } = tree;
  let [hints, topics, likeness] = [0, 0, 0];
  let found: NameStart[] | undefined;
  let lettersBefore = 0;
  for (let at = 0; at < sentence.length; at++) {
    if (signAt(sentence, at) === 0) continue;
    const start = at;
    let node: number = ROOT;
    let letters = 0;
    for (let sign = signAt(sentence, at); sign > 0; sign = signAt(sentence, ++at)) {
      letters = (Math.imul(letters, SIGNS) + sign) | 0;
      if (sign >= DIGITS_FROM) hints |= hint.number;
      if (node === NOWHERE) continue;
      node = next[node * SIGNS + sign - 1] ?? NOWHERE;
      hints |= fromHere[node] ?? 0;
      topics |= topicsFromHere[node] ?? 0;
    }
    // A word that is as long and has the same letters, but for a rare chance; whoever is hinted at it looks again.
    if (letters === lettersBefore) hints |= hint.doubled;
    lettersBefore = letters;
    likeness = (Math.imul(likeness, LIKENESS_FACTOR) + letters) | 0;
    if (node === NOWHERE) continue;
    hints |= atEnd[node] ?? 0;
    topics |= topicsAtEnd[node] ?? 0;
    const own = names.get(node);
    if (!own) continue;
    found ??= [];
    found.push({ start, end: at, names: own });
  }
  return { hints, topics, likeness, nameStarts: found ?? NO_NAMES };
}

/** The sign of a letter or digit; 0 for all else and after the end. */
function signAt(sentence: string, at: number): number {
  return at < sentence.length ? (SIGN_OF[sentence.charCodeAt(at)] ?? 0) : 0;
}
