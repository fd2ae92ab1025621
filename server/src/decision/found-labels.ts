import { colonsIn, isColon, isLineBreak, isSpace, isUpperCase, isWordCharacter, mayBeSame } from './characters.js';
import { type LabelSpelling, type LabelSpellings, nearestLabel } from './labels.js';
import { followsLinePrefix } from './line-prefix.js';
import { lineStart } from './lines.js';
import {
  emphasisLengthBefore,
  markLengthBefore,
  marksBefore,
  skipBackward,
  skipForward,
  unmarkedSpan,
} from './marks.js';
import { afterSeparator, endsTableCell } from './separators.js';
import type { Span } from './span.js';

/** A label found in the text, before it is known where its value ends. */
export interface FoundLabel<Id extends string> {
  readonly id: Id;
  readonly start: number;
  readonly label: Span;
  readonly isLabelExact: boolean;
  readonly valueFrom: number;
  readonly hasColon: boolean;
  /** PDF text prints a value between the two lines of a broken label: "Application 06/05/2015 / Received:". */
  readonly valueBetween?: Span;
}

/**
 * Where a label may stand: in a `list` also after the value of the field before it on the same line;
 * in `prose` only at the start of a line, after a mark, or after the end of a sentence.
 */
export type LabelPlace = 'list' | 'prose';

/** In UTF-16 units; marks and blanks between a label and its colon may be as many. */
export const LONGEST_LABEL = 80;
const LONGEST_VALUE_BETWEEN = 40;
const LONGEST_VALUE = 300;

/** What every step of the search for labels needs to know. */
interface Search<Id extends string> {
  readonly text: string;
  readonly spellings: LabelSpellings<Id>;
  readonly place: LabelPlace;
  /** No label reaches back over this place: the region's start, or the colon of the label before. */
  readonly lower: number;
}

/**
 * The labels of a region that a colon closes, in the order of the text, misspelt ones included. Colons before `from` are
 * passed over.
 */
export function findLabels<Id extends string>(
  text: string,
  region: Span,
  spellings: LabelSpellings<Id>,
  place: LabelPlace,
  from = region.start,
): FoundLabel<Id>[] {
  const found: FoundLabel<Id>[] = [];
  let lower = region.start;
  for (const colon of colonsIn(text, { start: from, end: region.end })) {
    const label = labelBefore({ text, spellings, place, lower }, colon);
    if (!label) continue;
    found.push(label);
    lower = colon + 1;
  }
  return found;
}

function labelBefore<Id extends string>(search: Search<Id>, colon: number): FoundLabel<Id> | undefined {
  const { text, lower } = search;
  const end = skipBackward(text, colon, Math.max(lower, colon - LONGEST_LABEL));
  const earliest = Math.max(lower, end - LONGEST_LABEL);
  for (const spelling of search.spellings.endingIn(text.charCodeAt(end - 1))) {
    const match = matchWordsBefore(text, end, earliest, spelling.words);
    const isWhole = match.matched === spelling.words.length;
    if (isWhole && isLabelStart(search, match.start) && !isOneWordOfProse(search, spelling, match.start)) {
      return foundLabel(search, spelling, { start: match.start, end }, colon);
    }
    if (!isWhole && match.matched > 0 && search.place === 'list') {
      const broken = brokenLabel(search, spelling, match, colon);
      if (broken) return broken;
    }
  }
  return misspeltLabel(search, end, earliest, colon);
}

/** One word such as "Rationale" is a label only with a capital and at the start of a line or after a mark. */
function isOneWordOfProse<Id extends string>(
  { text, place, lower }: Search<Id>,
  { words, isCanonical }: LabelSpelling<Id>,
  at: number,
): boolean {
  if (place === 'list' || isCanonical || words.length > 1) return false;
  return !isUpperCase(text.charCodeAt(at)) || !(at <= lower || standsApart(text, at, lower));
}

function foundLabel<Id extends string>(
  { text, lower }: Search<Id>,
  { id, isCanonical }: Pick<LabelSpelling<Id>, 'id' | 'isCanonical'>,
  label: Span,
  colon: number,
): FoundLabel<Id> {
  const start = marksBefore(text, label.start, lower);
  return { id, start, label, isLabelExact: isCanonical, valueFrom: colon + 1, hasColon: true };
}

interface BackwardMatch {
  readonly matched: number;
  /** Where the first matched word starts. */
  readonly start: number;
}

/** Compares words from the last to the first, ending at `end`; blanks and line breaks may stand between them. */
function matchWordsBefore(text: string, end: number, earliest: number, words: readonly string[]): BackwardMatch {
  let start = end;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] ?? '';
    const isLast = index === words.length - 1;
    const wordEnd = isLast ? end : skipBackward(text, start, earliest, true);
    const wordStart = wordEnd - word.length;
    // The last sign tells most words apart, and spares them all else.
    if (!mayBeSame(word.charCodeAt(word.length - 1), text.charCodeAt(wordEnd - 1)))
      return { matched: words.length - 1 - index, start };
    const isThere = wordStart >= earliest && text.slice(wordStart, wordEnd).toLowerCase() === word;
    const isWhole = wordStart <= earliest || !isWordCharacter(text.charCodeAt(wordStart - 1));
    if (!isThere || !isWhole || (!isLast && wordEnd === start)) return { matched: words.length - 1 - index, start };
    start = wordStart;
  }
  return { matched: words.length, start };
}

function isLabelStart<Id extends string>({ text, lower, place }: Search<Id>, at: number): boolean {
  if (at <= lower || standsApart(text, at, lower)) return true;
  const before = text.charCodeAt(at - 1);
  if (!isSpace(before)) return false;
  if (place === 'prose') return endsSentence(text, at, lower);
  const isAfterGap = isSpace(text.charCodeAt(at - 2)) || at - 1 <= lower || isOnLineOf(text, at, lower);
  return isAfterGap || ',;:'.includes(text.charAt(at - 2));
}

/** True when the label before ends on this line, not too far away: a value has no hundreds of characters. */
function isOnLineOf(text: string, at: number, lower: number): boolean {
  return at - lower <= LONGEST_VALUE && lineStart(text, at, lower) === lower;
}

/** True for the first word of a line, also after a bullet, and for a word after a mark or a tab. */
function standsApart(text: string, at: number, lower: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isLineBreak(before) || before === 9 || markLengthBefore(text, at) > 0) return true;
  let here = at;
  while (here > lower && isSpace(text.charCodeAt(here - 1)) && !isLineBreak(text.charCodeAt(here - 1))) here--;
  if (here === at) return false;
  if (here === lower || isLineBreak(text.charCodeAt(here - 1))) return true;
  return followsMark(text, here, lower) || followsLinePrefix(text, at, lower);
}

/** True for a tag, the bar of a table and the like, and for `**` that opens: no letter stands before it. */
function followsMark(text: string, end: number, lower: number): boolean {
  const mark = markLengthBefore(text, end);
  if (mark === 0 || end - mark < lower) return false;
  return emphasisLengthBefore(text, end) === 0 || end - mark === lower || isSpace(text.charCodeAt(end - mark - 1));
}

/** True when the words before `at` end a sentence, a label or the title of an issue. */
export function endsSentence(text: string, at: number, lower: number): boolean {
  const end = skipBackward(text, at, lower, true);
  if (end <= lower) return true;
  if ('.!?:;)]"\u201d'.includes(text.charAt(end - 1))) return true;
  const word = /[a-z]{4,12}$/i.exec(text.slice(Math.max(lower, end - 12), end))?.[0].toLowerCase();
  return word === 'upheld' || word === 'overturned';
}

/** A label with its value printed between its two lines, as the columns of a PDF come out. */
function brokenLabel<Id extends string>(
  search: Search<Id>,
  spelling: LabelSpelling<Id>,
  match: BackwardMatch,
  colon: number,
): FoundLabel<Id> | undefined {
  const { text, lower } = search;
  if (skipForward(text, lineStart(text, match.start, lower), match.start) < match.start) return undefined;
  const head = spelling.words.slice(0, spelling.words.length - match.matched);
  const earliest = Math.max(lower, match.start - LONGEST_LABEL);
  for (let at = match.start - 1; at > earliest; at--) {
    if (isColon(text.charCodeAt(at))) return undefined;
    const headMatch = matchWordsBefore(text, at, earliest, head);
    if (headMatch.matched < head.length || !isLabelStart(search, headMatch.start)) continue;
    const valueBetween = unmarkedSpan(text, at, match.start);
    if (valueBetween.end - valueBetween.start > LONGEST_VALUE_BETWEEN) return undefined;
    const found = foundLabel(search, spelling, { start: headMatch.start, end: at }, colon);
    return { ...found, valueBetween };
  }
  return undefined;
}

function misspeltLabel<Id extends string>(
  search: Search<Id>,
  end: number,
  earliest: number,
  colon: number,
): FoundLabel<Id> | undefined {
  const { text, lower, place, spellings } = search;
  let start = end;
  for (let words = 1; words <= 5 && start > earliest; words++) {
    const next = wordStartBefore(text, start, earliest);
    if (next === start) return undefined;
    start = next;
    const isStart = place === 'prose' ? standsApart(text, start, lower) : isLabelStart(search, start);
    if (!isStart) continue;
    const meant = nearestLabel(text.slice(start, end), spellings);
    if (meant) return foundLabel(search, { id: meant.id, isCanonical: false }, { start, end }, colon);
    if (standsApart(text, start, lower)) return undefined;
  }
  return undefined;
}

function wordStartBefore(text: string, at: number, earliest: number): number {
  let here = at;
  while (here > earliest && isSpace(text.charCodeAt(here - 1)) && !isLineBreak(text.charCodeAt(here - 1))) here--;
  while (here > earliest && !isSpace(text.charCodeAt(here - 1)) && markLengthBefore(text, here) === 0) here--;
  return here;
}

/** Labels at the start of a line, after a mark or after a tab whose colon was forgotten, one for each id not yet found. */
export function findLabelsWithoutColon<Id extends string>(
  text: string,
  region: Span,
  spellings: LabelSpellings<Id>,
  found: readonly FoundLabel<Id>[],
): FoundLabel<Id>[] {
  const missing = spellings.all.filter(({ id, isCanonical }) => isCanonical && !found.some((label) => label.id === id));
  return missing.flatMap((spelling) => {
    const label = findWithoutColon(text, region, spelling);
    return label ? [label] : [];
  });
}

function findWithoutColon<Id extends string>(
  text: string,
  region: Span,
  { id, withoutColon }: LabelSpelling<Id>,
): FoundLabel<Id> | undefined {
  const within = text.slice(region.start, region.end);
  for (const match of within.matchAll(withoutColon)) {
    const start = region.start + match.index;
    if (start > region.start && !standsApart(text, start, region.start)) continue;
    const label = { start, end: start + match[0].length };
    const whole = marksBefore(text, start, region.start);
    const valueFrom = afterSeparator(text, label.end, region.end);
    const hasColon = endsTableCell(text, label.end, region.end);
    return { id, start: whole, label, isLabelExact: true, valueFrom, hasColon };
  }
  return undefined;
}
