import { onceFor } from '../../once.js';
import type { NameStart, SentenceWords, WordBook } from './word-book.js';

/** What the words of a sentence tell, wherever they stand: one for all sentences with the same words. */
export interface ReadSentence extends SentenceWords {
  readonly words: string;
  /** What is made of the words alone, made once for all who ask with the same function. Places in it count from their start. */
  readonly derived: <T>(make: (read: ReadSentence) => T) => T;
}

/** Reads the words of a sentence, as `Sentence` has them. */
export type ReadWords = (words: string) => ReadSentence;

/** Reads sentences and keeps the last ones, until it is told to forget them. */
export interface SentenceReader {
  readonly read: ReadWords;
  /** The same for words that were put together, and so hold no text that they stand in. */
  readonly readOwn: ReadWords;
  /** Lets go of all that is kept: words of decisions. */
  readonly forget: () => void;
}

/** So many sentences are kept, and as many of before: those of a long decision, and what decisions have in common. */
const MOST_KEPT = 400;
/** Longer ones are hardly met again. */
const LONGEST_KEPT = 500;

/**
 * Reads sentences with a word book. A sentence that was met lately is not read again: a letter that is typed changes one of
 * many, and a third of what published decisions say stands in others word for word.
 */
export function createSentenceReader(book: WordBook): SentenceReader {
  let newest = new Map<string, ReadSentence>();
  let older: ReadonlyMap<string, ReadSentence> = new Map();
  const apart = createCopier();
  const keep = (read: ReadSentence) => {
    if (newest.size >= MOST_KEPT) {
      older = newest;
      newest = new Map();
    }
    newest.set(read.words, read);
    return read;
  };
  const met = (words: string) => {
    const known = newest.get(words);
    if (known) return known;
    const before = older.get(words);
    return before && keep(before);
  };
  return {
    read: (words) => {
      const known = met(words);
      if (known) return known;
      const own = words.length > LONGEST_KEPT ? undefined : apart(words);
      return own === undefined ? new SentenceRead(words, book) : keep(new SentenceRead(own, book));
    },
    readOwn: (words) => {
      const known = met(words);
      if (known) return known;
      const read = new SentenceRead(words, book);
      return words.length > LONGEST_KEPT ? read : keep(read);
    },
    forget: () => {
      newest = new Map();
      older = newest;
    },
  };
}

/** In UTF-8, for one unit of UTF-16. */
const MOST_BYTES = 3;

/**
 * Gives the same words in memory of their own: a part of a text keeps the whole text, and what is kept outlives it.
 * `undefined` for words with half of a character, which do not come through. One buffer serves all.
 */
function createCopier(): (words: string) => string | undefined {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];
  const buffer = new Uint8Array(LONGEST_KEPT * MOST_BYTES);
  return (words) => {
    const { written } = encoder.encodeInto(words, buffer);
    const own = decoder.decode(buffer.subarray(0, written));
    return own === words ? own : undefined;
  };
}

class SentenceRead implements ReadSentence {
  readonly words: string;
  readonly hints: number;
  readonly topics: number;
  readonly likeness: number;
  readonly nameStarts: readonly NameStart[];
  /** Of most sentences nothing is ever made. */
  #made: Map<unknown, unknown> | undefined;

  constructor(words: string, book: WordBook) {
    const { hints, topics, likeness, nameStarts } = book(words);
    this.words = words;
    this.hints = hints;
    this.topics = topics;
    this.likeness = likeness;
    this.nameStarts = nameStarts;
  }

  derived<T>(make: (read: ReadSentence) => T): T {
    this.#made ??= new Map();
    return onceFor(this.#made, make, () => make(this));
  }
}
