import { allMatches } from '../all-matches.js';
import { COUNT_FORM, numberOf } from './number-words.js';
import type { ReadSentence } from './read-sentence.js';

/** What is counted; `count` where only a number stands: "#60", "times 12", "QTY: 2". */
export type QuantityUnit =
  | 'visits'
  | 'doses'
  | 'count'
  | 'refills'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'months'
  | 'grams'
  | 'milliliters';

/** A quantity by its place in a sentence. */
export interface WrittenQuantity {
  readonly start: number;
  readonly end: number;
  readonly unit: QuantityUnit;
  /** Both the same, but for a range: "8 to 12 sessions". A frequency is multiplied: "2 times a week for 6 weeks" is 12. */
  readonly least: number;
  readonly most: number;
}

/**
 * A number or a range, one by one: not a part of a date, of a strength, of a score, of a level of the spine or of a
 * larger number. "x12" and "#12" begin with their sign.
 */
const COUNTS = new RegExp(
  // The first sign is looked at first: looking back from every letter is slow.
  String.raw`(?=[\dotfsen])(?<![\d.,/$-])(?<![a-wyz])(?<low>once|twice|thrice|${COUNT_FORM})(?: ?\((?<same>${COUNT_FORM})\))?(?:(?:-| - | to | or )(?<high>${COUNT_FORM})(?!\d))?(?![\d%]|[.,/:-]\d|(?:st|nd|rd|th)\b)`,
  'gi',
);
const LONGEST_TAIL = 130;
const LONGEST_LEAD = 30;

const RANGE_TAIL = String.raw`(?<least>${COUNT_FORM})(?: ?\(\d{1,3}\))?(?:(?:-| to )(?<most>${COUNT_FORM}))?`;
/** Words between a number and "sessions" that would make it a number of something else. */
const BREAK =
  '(?:for|of|and|or|with|in|per|a|an|the|times|x|weeks?|days?|months?|years?|hours?|minutes?|to|on|at|by|was|is|are|were|after|from|mg|mm|cm|tablets?|refills?|than)';
const VISITS = String.raw`(?:[ -](?!${BREAK}\b)[a-z][\w'/-]{0,24}){0,4}?[ -](?:sessions?|visits?|treatments|appointments|session\(s\)|visit\(s\))(?![\w(])`;
const PERIOD = '(?:weeks?|wks?|months?)';
const EACH_PERIOD = String.raw`(?: {0,2}(?:(?:a|per|each|every) {1,3}|\/ ?)(?:week|wk|month)| {1,3}(?:weekly|monthly))(?![a-z])`;
const FREQUENCY = new RegExp(
  String.raw`^(?: ?(?:[x\u00d7]|times?)(?![a-z])|${VISITS}| days?)?${EACH_PERIOD}[ ,]{0,3}(?:(?:for|over|during|times|[x\u00d7])(?![a-z]) ?)?(?:(?:an? )?(?:additional |total |period |duration )(?:of )?|the next )?${RANGE_TAIL}[ -]?${PERIOD}\b`,
  'i',
);
const OPEN_FREQUENCY = new RegExp(
  String.raw`^(?:${EACH_PERIOD}| {0,2}(?:(?:a|per|each|every) {1,3}|\/ ?)(?:day|year)\b| {1,3}daily\b)`,
  'i',
);
/** "2x6", "2 times 6 weeks": no measure, and no third number after it. */
const PRODUCT = new RegExp(
  String.raw`^ ?(?:[x\u00d7]|times) ?${RANGE_TAIL}(?: ?${PERIOD}\b)?(?! ?(?:[x\u00d7]|cm|mm|ml|mg|inch|in\.|feet|ft|days?|hours?|minutes?|reps?|%|a\b|per\b|\/|\d))`,
  'i',
);
const VISITS_ALONE = new RegExp(`^${VISITS}`, 'i');
const DOSES =
  /^ ?-?(?:tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|lozenges?|suppositor(?:y|ies)|vials?|syringes?)\b(?! ?(?:orally|by mouth|po\b|p\.o|daily|every|each|per|a day|at\b|in the|q\b|q\d|qd|qhs|[bt]id|qid|once|twice|three times|\d|\/))/i;
const DURATION =
  /^[ -](?<period>day|week|month)s?(?![a-z])(?!(?:'s)? ?(?:a|per|each|\/) ?(?:week|month)| (?:ago|prior|after|before|later|old|since|post)| supply:? ?\d)/i;
const SIMPLE: readonly (readonly [QuantityUnit, RegExp])[] = [
  ['doses', DOSES],
  ['refills', /^ {1,3}(?:additional |more )?refills?\b/i],
  ['hours', /^[ -]?(?:hours?|hrs?)\b/i],
  ['grams', /^ ?(?:gms?|grams?|g)\b/i],
  ['milliliters', /^ ?(?:ml|cc)\b(?! ?\/)/i],
];
const TAKEN = /\b(?:takes?|taking|use|using|apply|chew|sig:?) ?$/i;
const REFILLS_BEFORE = /\brefills?(?::| x| times| of)? ?$/i;
const SUPPLY_BEFORE = /\b(?<period>day|month)s?'? supply(?::| of)? ?$/i;
const COUNT_BEFORE =
  /(?:#:? ?|\b(?:qty|quantity|count|dispensed?)[.:]{0,2}(?: of)? ?|(?:^|[^\w.])(?:[x\u00d7]|times) ?)$/i;
/** After these it is a product's name ("Tylenol #3") or a second factor. */
const NO_COUNT_BEFORE = /(?:\b(?:tylenol|codeine|apap)[\w /-]{0,14}#|\d ?(?:[x\u00d7]|times)) ?$/i;
const NO_COUNT_AFTER =
  /^[ -]?(?:weeks?|wks?|days?(?! supply:? ?\d)|months?|years?|hours?|minutes?|per\b|a\b|daily|mg|reps?|[x\u00d7]|times)/i;

/** The quantities in a sentence, in their order; none lies within another. */
export function writtenQuantities({ words }: Pick<ReadSentence, 'words'>): readonly WrittenQuantity[] {
  const found: WrittenQuantity[] = [];
  for (const match of allMatches(COUNTS, words)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const quantity = quantityAt(words, match);
    if (quantity) found.push(quantity);
  }
  return found;
}

function quantityAt(words: string, match: RegExpExecArray): WrittenQuantity | undefined {
  const { low = '', same = low, high = same } = match.groups ?? {};
  const numbers = [low, same, high].map(numberOf);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const at = match.index + match[0].length;
  const after = words.slice(at, at + LONGEST_TAIL);
  const before = words.slice(Math.max(0, match.index - LONGEST_LEAD), match.index);
  const multiplied = FREQUENCY.exec(after) ?? PRODUCT.exec(after);
  if (multiplied && !/\bhours? per day,? $/i.test(before)) {
    const times = numberOf(multiplied.groups?.least ?? '');
    const timesMost = numberOf(multiplied.groups?.most ?? multiplied.groups?.least ?? '');
    const end = at + multiplied[0].length;
    return { start: match.index, end, unit: 'visits', least: least * times, most: most * timesMost };
  }
  if (/^[a-z]+ce$/i.test(low)) return undefined;
  const counted = countedAt(before, after);
  if (!counted) return undefined;
  return { start: match.index, end: at + counted.length, unit: counted.unit, least, most };
}

/** What is counted, and how many characters after the number say so. */
function countedAt(before: string, after: string): { unit: QuantityUnit; length: number } | undefined {
  const visits = VISITS_ALONE.exec(after)?.[0];
  if (visits !== undefined) {
    return OPEN_FREQUENCY.test(after.slice(visits.length)) ? undefined : { unit: 'visits', length: visits.length };
  }
  if (REFILLS_BEFORE.test(before)) return { unit: 'refills', length: 0 };
  const supply = SUPPLY_BEFORE.exec(before)?.groups?.period;
  if (supply !== undefined) return { unit: supply.toLowerCase() === 'day' ? 'days' : 'months', length: 0 };
  for (const [unit, form] of SIMPLE) {
    const length = form.exec(after)?.[0].length;
    if (length !== undefined) return unit === 'doses' && TAKEN.test(before) ? undefined : { unit, length };
  }
  const duration = DURATION.exec(after);
  if (duration) return { unit: unitOf(duration.groups?.period ?? ''), length: duration[0].length };
  const isCount = COUNT_BEFORE.test(before) && !NO_COUNT_BEFORE.test(before) && !NO_COUNT_AFTER.test(after);
  return isCount ? { unit: 'count', length: 0 } : undefined;
}

function unitOf(period: string): QuantityUnit {
  const name = period.toLowerCase();
  return name === 'day' ? 'days' : name === 'week' ? 'weeks' : 'months';
}
