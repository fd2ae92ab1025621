import { isSpace, isUpperCase, isWordCharacter, LOWER_CASE } from '../characters.js';
import type { Span } from '../span.js';

/** One word of a citation, folded so that names can be compared. */
export interface NameWord {
  readonly kind: 'word' | 'sectionLabel' | 'pageLabel' | 'address';
  /** Without capitals, plural s and signs; "&" is "and". Empty for a label or an address. */
  readonly folded: string;
  readonly span: Span;
  /** True for words that names are printed with or without: "Guidelines", "Medical", "the". */
  readonly isOptional: boolean;
  /** What stands between the word before and this one; of the first word, what stands before it. */
  readonly gap: string;
}

/** "The … Medical Treatment Guidelines" has no more; a text of nothing but such words must not be walked again and again. */
export const MOST_OPTIONAL = 4;

const OPTIONAL = new Set(['guideline', 'medical', 'the', 'chapter', 'section']);

/** A label needs its colon or its "(s)": the plain words are parts of names. */
const LABEL = /^(?:section(?:s|\(s\))? {0,2}:|section\(s\)|page(?:s|\(s\))? {0,2}:|page\(s\))/i;
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s,;<>"]+/i;
const DOMAIN = /^[a-z0-9-]+\.(?:com|org|gov|net|edu)\b(?:\/[^\s,;<>"]*)?/i;
const NUMBER = /^\d{1,4}(?:\.\d{1,3}){0,6}/;
const LONGEST_ADDRESS = 2000;
const LONGEST_DOMAIN = 200;

/** The words of a stretch, or the first ones of them, in order; labels and web addresses are one word each. */
export function readNameWords(text: string, region: Span, most = Number.POSITIVE_INFINITY): NameWord[] {
  const words: NameWord[] = [];
  let last = region.start;
  let at = region.start;
  while (at < region.end && words.length < most) {
    const code = text.charCodeAt(at);
    if (code !== AMPERSAND && !isWordCharacter(code)) {
      at++;
      continue;
    }
    const word = wordAt(text, at, region.end, last);
    words.push(word);
    at = last = word.span.end;
  }
  return words;
}

const AMPERSAND = 38;
const HYPHEN = 45;
const FULL_STOP = 46;

/** The word at `start`; `last` is the end of the word before. */
function wordAt(text: string, start: number, limit: number, last: number): NameWord {
  const end = wordEnd(text, start, limit);
  const special = labelAt(text, start, limit, last) ?? addressAt(text, { start, end }, limit, last);
  if (special) return special;
  const number = isDigit(text.charCodeAt(start)) ? numberAt(text, start, limit) : undefined;
  return new PlainWord(text, last, start, number === undefined ? end : start + number.length, number);
}

/** A word that is folded when somebody first asks for it: of the words of prose, few are ever compared with names. */
class PlainWord implements NameWord {
  readonly kind = 'word';
  readonly span: Span;
  readonly #text: string;
  readonly #last: number;
  #folded: string | undefined;
  #gap: string | undefined;

  constructor(text: string, last: number, start: number, end: number, folded: string | undefined) {
    this.span = { start, end };
    this.#text = text;
    this.#last = last;
    this.#folded = folded;
  }

  get folded(): string {
    this.#folded ??= foldWord(this.#text.slice(this.span.start, this.span.end));
    return this.#folded;
  }

  get isOptional(): boolean {
    return OPTIONAL.has(this.folded);
  }

  get gap(): string {
    this.#gap ??= this.#text.slice(this.#last, this.span.start);
    return this.#gap;
  }
}

function labelAt(text: string, start: number, limit: number, last: number): NameWord | undefined {
  const kind = labelKind(text.charCodeAt(start) | LOWER_CASE, text.charCodeAt(start + 1) | LOWER_CASE);
  if (!kind) return undefined;
  const label = LABEL.exec(text.slice(start, Math.min(limit, start + 'section(s)  :'.length)))?.[0];
  if (label === undefined) return undefined;
  return specialWord(kind, { start, end: start + label.length }, text.slice(last, start));
}

function specialWord(kind: NameWord['kind'], span: Span, gap: string): NameWord {
  return { kind, folded: '', span, isOptional: false, gap };
}

const SMALL_A = 97;
const SMALL_E = 101;
const SMALL_H = 104;
const SMALL_I = 105;
const SMALL_P = 112;
const SMALL_S = 115;
const SMALL_T = 116;
const SMALL_U = 117;
const SMALL_W = 119;

/** By the first two letters of "section" and "page": most words are spared the search. */
function labelKind(first: number, second: number): 'sectionLabel' | 'pageLabel' | undefined {
  if (first === SMALL_S && second === SMALL_E) return 'sectionLabel';
  return first === SMALL_P && second === SMALL_A ? 'pageLabel' : undefined;
}

/** A web address without the stop, bracket or mark after it. `word` is the one that it begins with. */
function addressAt(text: string, { start, end }: Span, limit: number, last: number): NameWord | undefined {
  const next = text.charCodeAt(end);
  const isWhole = mayBeAddress(text, start);
  // Most stops end a sentence: a blank follows.
  const isDomain = next === HYPHEN || (next === FULL_STOP && isLetter(text.charCodeAt(end + 1)));
  if (!isWhole && !isDomain) return undefined;
  const address =
    (isWhole ? ADDRESS.exec(text.slice(start, Math.min(limit, start + LONGEST_ADDRESS))) : null) ??
    (isDomain ? DOMAIN.exec(text.slice(start, Math.min(limit, start + LONGEST_DOMAIN))) : null);
  const bare = address?.[0].replace(/[.)\]*_]{1,9}$/, '');
  if (bare === undefined) return undefined;
  return specialWord('address', { start, end: start + bare.length }, text.slice(last, start));
}

/** By its first two letters: "ht" or "ww". */
function mayBeAddress(text: string, start: number): boolean {
  const [first, second] = [text.charCodeAt(start) | LOWER_CASE, text.charCodeAt(start + 1) | LOWER_CASE];
  return (first === SMALL_H && second === SMALL_T) || (first === SMALL_W && second === SMALL_W);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numberAt(text: string, start: number, limit: number): string | undefined {
  const number = NUMBER.exec(text.slice(start, Math.min(limit, start + 40)))?.[0];
  return number && !isWordCharacter(text.charCodeAt(start + number.length)) ? number : undefined;
}

/** Letters, digits, an apostrophe between letters, and signs such as ® that names are printed with or without. */
export function wordEnd(text: string, start: number, limit: number): number {
  if (text.charCodeAt(start) === AMPERSAND)
    return start + 5 <= limit && text.startsWith('&amp;', start) ? start + 5 : start + 1;
  let end = start + 1;
  while (end < limit && (isWordCharacter(text.charCodeAt(end)) || isInnerApostrophe(text, end))) end++;
  const isPrefix = isHyphen(text.charCodeAt(end)) && PREFIXES.has(text.slice(start, end).toLowerCase());
  return isPrefix && end + 1 < limit && isLetter(text.charCodeAt(end + 1)) ? wordEnd(text, end + 1, limit) : end;
}

/** "Anti-epilepsy" and "Antiepilepsy" are one word: these prefixes are printed with a hyphen or without. */
const PREFIXES = new Set(['anti', 'non', 'post', 'pre']);

function isHyphen(code: number): boolean {
  return code === HYPHEN || code === 0x2010 || code === 0x2011;
}

function isLetter(code: number): boolean {
  return isSmallLetter(code | LOWER_CASE);
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isInnerApostrophe(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && isWordCharacter(text.charCodeAt(at + 1));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** A word without capitals, apostrophes, trade marks and plural s. */
export function foldWord(word: string): string {
  if (word.charCodeAt(0) === AMPERSAND) return 'and';
  const small = word.toLowerCase();
  const bare = isPlain(small) ? small : small.replace(/['\u2019]s$|[\u00ae\u2122\u00a9'\u2019\u2010\u2011-]/g, '');
  if (bare.charCodeAt(bare.length - 1) !== SMALL_S || bare.length < 3) return bare;
  return isPlural(word, bare) ? bare.slice(0, -1) : bare;
}

/** True for nothing but small letters and digits. */
function isPlain(small: string): boolean {
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at);
    if (!isSmallLetter(code) && !isDigit(code)) return false;
  }
  return true;
}

/** "guidelines" and "MRIs", no "diagnosis", "status", "loss" or "gas". */
function isPlural(word: string, bare: string): boolean {
  const before = bare.charCodeAt(bare.length - 2);
  if (bare.length > 3 && before !== SMALL_S && before !== SMALL_I && before !== SMALL_U) return true;
  return isUpperCase(word.charCodeAt(0)) && /^[A-Z]{2,8}s$/.test(word);
}

/** The folded words of a name, without the optional ones (all of them, when there are no others). */
export function foldName(name: string): string[] {
  const words = PLAIN_NAME.test(name) ? wordsOfPlainName(name) : wordsOfAnyName(name);
  const telling = words.filter((word) => !OPTIONAL.has(word));
  return telling.length > 0 ? telling : words;
}

/** Without what may make a label, an address, a number with points or one word of two. */
const PLAIN_NAME =
  /^(?!.*(?:\(s\)|(?:section|page)s? {0,2}:|\/\/|\.[^ ]|\d'|(?:anti|non|post|pre)-))[a-z0-9 ,.&():/'-]*$/i;

/** The same as `wordsOfAnyName`, sooner: at each start all titles of the catalogue are folded, and most are plain. */
function wordsOfPlainName(name: string): string[] {
  return (name.match(/&|[a-z0-9]+(?:'[a-z0-9]+)*/gi) ?? []).map(foldWord);
}

function wordsOfAnyName(name: string): string[] {
  return readNameWords(name, { start: 0, end: name.length }).flatMap(({ folded }) => (folded === '' ? [] : [folded]));
}

/** True when nothing but blanks and marks stands between a word and the one before it. */
export function isAdjacent({ gap }: NameWord): boolean {
  for (let at = 0; at < gap.length; at++) {
    if (!isSpace(gap.charCodeAt(at)) && !'*_'.includes(gap.charAt(at))) return false;
  }
  return true;
}

const LONGEST_SMALL_WORD = 3;

/** True for a word of prose that may stand in a name: a short one, one with a capital, and the words for what it names. */
export function mayStandInName(text: string, { start, end }: Span): boolean {
  const length = end - start;
  if (length <= LONGEST_SMALL_WORD || !isSmallLetter(text.charCodeAt(start))) return true;
  if (length < 'chapter'.length || length > 'guidelines'.length) return false;
  return /^(?:guidelines?|chapter|section)$/.test(text.slice(start, end));
}
