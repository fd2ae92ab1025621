import { isSpace, isWordCharacter } from '../characters.js';
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

const OPTIONAL = new Set(['guideline', 'medical', 'the', 'chapter', 'section']);

/** A label needs its colon or its "(s)": the plain words are parts of names. */
const LABEL = /^(?:section(?:s|\(s\))? {0,2}:|section\(s\)|page(?:s|\(s\))? {0,2}:|page\(s\))/i;
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s,;<>"]+/i;
const DOMAIN = /^[a-z0-9-]+\.(?:com|org|gov|net|edu)\b(?:\/[^\s,;<>"]*)?/i;
const NUMBER = /^\d{1,4}(?:\.\d{1,3}){0,6}/;
const LONGEST_ADDRESS = 2000;
const LONGEST_DOMAIN = 200;

/** The words of a stretch, in order; labels and web addresses are one word each. */
export function readNameWords(text: string, region: Span): NameWord[] {
  const words: NameWord[] = [];
  let last = region.start;
  let at = region.start;
  while (at < region.end) {
    const code = text.charCodeAt(at);
    if (code !== AMPERSAND && !isWordCharacter(code)) {
      at++;
      continue;
    }
    const word = wordAt(text, at, region.end, text.slice(last, at));
    words.push(word);
    at = last = word.span.end;
  }
  return words;
}

const AMPERSAND = 38;
const HYPHEN = 45;
const FULL_STOP = 46;

function wordAt(text: string, start: number, limit: number, gap: string): NameWord {
  const end = wordEnd(text, start, limit);
  const special = labelAt(text, start, limit, gap) ?? addressAt(text, start, end, limit, gap);
  if (special) return special;
  const number = isDigit(text.charCodeAt(start)) ? numberAt(text, start, limit) : undefined;
  if (number !== undefined) return plainWord(number, start, start + number.length, gap);
  return plainWord(foldWord(text.slice(start, end)), start, end, gap);
}

function plainWord(folded: string, start: number, end: number, gap: string): NameWord {
  return { kind: 'word', folded, span: { start, end }, isOptional: OPTIONAL.has(folded), gap };
}

function labelAt(text: string, start: number, limit: number, gap: string): NameWord | undefined {
  const kind = labelKind(text.charCodeAt(start) | LOWER_CASE);
  if (!kind) return undefined;
  const label = LABEL.exec(text.slice(start, Math.min(limit, start + 'section(s)  :'.length)))?.[0];
  if (label === undefined) return undefined;
  return { kind, folded: '', span: { start, end: start + label.length }, isOptional: false, gap };
}

/** The bit that parts the small letters of ASCII from the capital ones. */
const LOWER_CASE = 32;

function labelKind(firstLetter: number): 'sectionLabel' | 'pageLabel' | undefined {
  if (firstLetter === 's'.charCodeAt(0)) return 'sectionLabel';
  return firstLetter === 'p'.charCodeAt(0) ? 'pageLabel' : undefined;
}

/** A web address without the stop, bracket or mark after it. `end` is that of the word it begins with. */
function addressAt(text: string, start: number, end: number, limit: number, gap: string): NameWord | undefined {
  const next = text.charCodeAt(end);
  const first = text.charCodeAt(start) | LOWER_CASE;
  const isWhole = first === 'h'.charCodeAt(0) || first === 'w'.charCodeAt(0);
  if (!isWhole && next !== FULL_STOP && next !== HYPHEN) return undefined;
  const address =
    (isWhole ? ADDRESS.exec(text.slice(start, Math.min(limit, start + LONGEST_ADDRESS))) : null) ??
    (next === FULL_STOP || next === HYPHEN
      ? DOMAIN.exec(text.slice(start, Math.min(limit, start + LONGEST_DOMAIN)))
      : null);
  const bare = address?.[0].replace(/[.)\]*_]{1,9}$/, '');
  if (bare === undefined) return undefined;
  return { kind: 'address', folded: '', span: { start, end: start + bare.length }, isOptional: false, gap };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numberAt(text: string, start: number, limit: number): string | undefined {
  const number = NUMBER.exec(text.slice(start, Math.min(limit, start + 40)))?.[0];
  return number && !isWordCharacter(text.charCodeAt(start + number.length)) ? number : undefined;
}

/** Letters, digits, an apostrophe between letters, and signs such as ® that names are printed with or without. */
function wordEnd(text: string, start: number, limit: number): number {
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
  const small = code | LOWER_CASE;
  return small >= 97 && small <= 122;
}

function isInnerApostrophe(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && isWordCharacter(text.charCodeAt(at + 1));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** A word without capitals, apostrophes, trade marks and plural s. */
function foldWord(word: string): string {
  if (word.charCodeAt(0) === AMPERSAND) return 'and';
  const small = word.toLowerCase();
  const bare = /[^a-z0-9]/.test(small)
    ? small.replace(/['\u2019]s$|[\u00ae\u2122\u00a9'\u2019\u2010\u2011-]/g, '')
    : small;
  if (!bare.endsWith('s') || bare.length < 3) return bare;
  const isPlural = /^[A-Z]{2,8}s$/.test(word) || (bare.length > 3 && !/[siu]s$/.test(bare));
  return isPlural ? bare.slice(0, -1) : bare;
}

/** The folded words of a name, without the optional ones (all of them, when there are no others). */
export function foldName(name: string): string[] {
  const words = readNameWords(name, { start: 0, end: name.length }).filter(({ folded }) => folded !== '');
  const telling = words.filter(({ isOptional }) => !isOptional);
  return (telling.length > 0 ? telling : words).map(({ folded }) => folded);
}

/** True when nothing but blanks and marks stands between a word and the one before it. */
export function isAdjacent({ gap }: NameWord): boolean {
  for (let at = 0; at < gap.length; at++) {
    if (!isSpace(gap.charCodeAt(at)) && !'*_'.includes(gap.charAt(at))) return false;
  }
  return true;
}
