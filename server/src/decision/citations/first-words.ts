import { isWordCharacter, LOWER_CASE } from '../characters.js';
import type { Span } from '../span.js';
import { foldWord, MOST_OPTIONAL, mayStandInName, readNameWords, wordEnd } from './name-words.js';

const AMPERSAND = 38;
/** As many signs as ASCII has, for the first and the second character of a word. */
const SIGNS = 128;
const [NONE, OTHER] = [0, 1];
/** The words after the first one are sought no further away than this. */
const REACH = 200;

/**
 * Tells of running text whether any of many names may begin in it, by the first two words of the names. Most passages
 * name no guideline: they are spared being cut into words. It says yes too often rather than no.
 */
export class FirstWords {
  /** The words that may follow the first word of a name; nothing where any may, or none needs to. */
  readonly #seconds = new Map<string, Set<string> | undefined>();
  /** A quick look: 1 for the first two characters of the first word of a name. */
  readonly #beginnings = new Uint8Array(SIGNS * SIGNS);

  /** Adds a name by its folded words. */
  add([word = '', second]: readonly string[]): void {
    const end = word.search(/[^a-z0-9]/);
    const first = end < 0 ? word : word.slice(0, end);
    this.#beginnings[signAt(first, 0, first.length) * SIGNS + signAt(first, 1, first.length)] = 1;
    const known = this.#seconds.get(first);
    const isAny = second === undefined || first !== word || (this.#seconds.has(first) && known === undefined);
    this.#seconds.set(first, isAny ? undefined : (known ?? new Set<string>()).add(second));
  }

  /** False where surely none of the names begins in this stretch, or before a place in it. */
  mayBeginIn(text: string, { start, end }: Span, until = end): boolean {
    for (let at = start; at < until; ) {
      const code = text.charCodeAt(at);
      if (!isWordCharacter(code) && code !== AMPERSAND) {
        at++;
        continue;
      }
      const word = { start: at, end: wordEnd(text, at, end) };
      if (this.#mayBeginAt(text, word, end) || mayHoldAddress(text, word)) return true;
      at = word.end;
    }
    return false;
  }

  #mayBeginAt(text: string, word: Span, limit: number): boolean {
    const [one, two] = [signAt(text, word.start, word.end), signAt(text, word.start + 1, word.end)];
    const isKnown = one === OTHER || two === OTHER || this.#beginnings[one * SIGNS + two] === 1;
    if (!isKnown || !mayStandInName(text, word)) return false;
    const first = foldWord(text.slice(word.start, word.end));
    if (!this.#seconds.has(first)) return false;
    const seconds = this.#seconds.get(first);
    return seconds === undefined || mayFollow(text, { start: word.end, end: limit }, seconds);
  }
}

/** True for "com\u2122ODG" in "odg.com\u2122ODG", which is an address and another word: whoever cuts words has to tell. */
function mayHoldAddress(text: string, { start, end }: Span): boolean {
  return './-'.includes(text.charAt(start - 1)) && /[\u2010\u2011\u2019\u2122]/.test(text.slice(start, end));
}

/** The sign of a character, small for a letter; `NONE` after the end of the word, `OTHER` for what folding may leave out. */
function signAt(text: string, at: number, end: number): number {
  if (at >= end) return NONE;
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code;
  const small = code | LOWER_CASE;
  return code < SIGNS && small >= 97 && small <= 122 ? small : OTHER;
}

/** False where the next word, without those that names are printed with or without, is surely none of these. */
function mayFollow(text: string, { start, end }: Span, seconds: ReadonlySet<string>): boolean {
  const words = readNameWords(text, { start, end: Math.min(end, start + REACH) }, MOST_OPTIONAL + 1);
  for (let index = 0; index <= MOST_OPTIONAL; index++) {
    const word = words[index];
    if (!word) return end > start + REACH;
    if (seconds.has(word.folded)) return true;
    if (!word.isOptional) return false;
  }
  return false;
}
