import { distance } from 'fastest-levenshtein';
import { foldedWords, isUpperCase, mayBeSame } from './characters.js';

/** A label of the layout, as it should be written, with other spellings that people use for it. */
export interface Label<Id extends string = string> {
  readonly id: Id;
  readonly text: string;
  readonly aliases?: readonly string[];
}

const MOST_WRONG_LETTERS = 3;

/** The label with this id as the layout writes it: "UR Denial Date". */
export function labelText<Id extends string>(labels: readonly Label<Id>[], id: Id): string {
  return labels.find((label) => label.id === id)?.text ?? id;
}

/** One way to write a label, ready to be compared word by word. */
export interface LabelSpelling<Id extends string = string> {
  readonly id: Id;
  readonly words: readonly string[];
  /** The number of signs of its words with single blanks between them. */
  readonly length: number;
  readonly isCanonical: boolean;
  /** Matches its words with up to four blanks between them, whatever their capitals, at the place that `lastIndex` says. */
  readonly pattern: RegExp;
  /** Matches its words anywhere with up to nine blanks between them, followed by neither a letter nor a colon. */
  readonly withoutColon: RegExp;
}

/** All spellings of some labels, those with most words first, so that the longest match wins. */
export interface LabelSpellings<Id extends string = string> {
  readonly all: readonly LabelSpelling<Id>[];
  /** Those of more than one word. */
  readonly long: readonly LabelSpelling<Id>[];
  /**
   * Matches each character that a spelling of more than one word may begin with: a capital letter, or any after the end of
   * a mark. This spares the words of prose all other looks.
   */
  readonly beginning: RegExp;
  /** The words of all of them, in small letters and without other signs. */
  readonly words: ReadonlySet<string>;
  /** Those that may end in this character, in the same order: the last sign tells most labels apart. */
  readonly endingIn: (code: number) => readonly LabelSpelling<Id>[];
}

/** As many signs as ASCII has. */
const SIGNS = 128;

export function spellingsOf<Id extends string>(labels: readonly Label<Id>[]): LabelSpellings<Id> {
  const all = labels
    .flatMap(({ id, text, aliases = [] }) => [
      spelling(id, text, true),
      ...aliases.map((alias) => spelling(id, alias, false)),
    ])
    .sort((a, b) => b.words.length - a.words.length);
  const long = all.filter(({ words }) => words.length > 1);
  const endingIn = Array.from({ length: SIGNS }, (_, code) => all.filter((each) => mayBeSame(lastSign(each), code)));
  const words = new Set(all.flatMap((each) => each.words.flatMap((word) => word.match(/[\p{L}\d]+/gu) ?? [])));
  return { all, long, beginning: beginningOf(long), words, endingIn: (code) => endingIn[code] ?? all };
}

function beginningOf(spellings: readonly LabelSpelling[]): RegExp {
  const first = spellings.map(({ words: [word = ''] }) => word.charAt(0));
  const signs = [...new Set(first.flatMap((sign) => [sign, sign.toUpperCase()]))];
  const oneOf = (some: readonly string[]) => `[${some.map(escaped).join('')}]`;
  const isCapital = (sign: string) => isUpperCase(sign.charCodeAt(0));
  return new RegExp(`${oneOf(signs.filter(isCapital))}|(?<=[*_>] ?)${oneOf(signs)}`, 'g');
}

function lastSign({ words }: LabelSpelling): number {
  const last = words.at(-1) ?? '';
  return last.charCodeAt(last.length - 1);
}

function spelling<Id extends string>(id: Id, text: string, isCanonical: boolean): LabelSpelling<Id> {
  const folded = foldedWords(text);
  const words = folded.split(' ');
  const pattern = new RegExp(words.map(escaped).join('[ \\t\\u00a0]{1,4}'), 'iy');
  const withoutColon = new RegExp(`(?<!\\w)${words.map(escaped).join('[ \\t\\u00a0]{1,9}')}(?![\\w:])`, 'gi');
  return { id, words, length: folded.length, isCanonical, pattern, withoutColon };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** How many letters of one word may be wrong before it is taken for another word. */
function allowedDistance(word: string): number {
  if (word.length <= 2) return 0;
  return word.length <= 4 ? 1 : 2;
}

/** The number of wrong letters, or `undefined` when the words cannot be meant for each other. */
export function misspellingDistance(written: readonly string[], meant: readonly string[]): number | undefined {
  if (written.length !== meant.length) return wrongBlanks(written, meant);
  let total = 0;
  for (const [index, word] of meant.entries()) {
    const letters = wrongLetters(written[index] ?? '', word);
    if (letters > allowedDistance(word)) return undefined;
    total += letters;
  }
  return total > 0 && total <= MOST_WRONG_LETTERS ? total : undefined;
}

/** Two neighbours exchanged ("Dtae") count as one wrong letter. */
function wrongLetters(written: string, meant: string): number {
  const letters = distance(written, meant);
  return letters === 2 && sorted(written) === sorted(meant) ? 1 : letters;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

/** Counts a blank too few or too many as one wrong letter, when all the letters are right: "DateAssigned". */
function wrongBlanks(written: readonly string[], meant: readonly string[]): number | undefined {
  const isSame =
    meant.length > 1 && Math.abs(written.length - meant.length) === 1 && written.join('') === meant.join('');
  return isSame ? 1 : undefined;
}

/** The spelling that the written words most likely mean; `undefined` when they are right or too far from all. */
export function nearestLabel<Id extends string>(
  written: string,
  { all }: LabelSpellings<Id>,
): LabelSpelling<Id> | undefined {
  const folded = foldedWords(written);
  const words = folded.split(' ');
  let best: LabelSpelling<Id> | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const spelling of all) {
    if (!spelling.isCanonical || Math.abs(folded.length - spelling.length) > MOST_WRONG_LETTERS) continue;
    const letters = misspellingDistance(words, spelling.words);
    if (letters !== undefined && letters < fewest) {
      fewest = letters;
      best = spelling;
    }
  }
  return best;
}
