import { allMatches } from '../all-matches.js';
import { parseHeaderDate } from '../dates.js';
import { hint } from './hints.js';
import { hasHint } from './passages.js';
import type { ReadSentence } from './read-sentence.js';

/** A date as it is written, before anybody asks what happened on it, by its place in a sentence. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly precision: 'day' | 'month';
  /** `2016-07-05`, `2016-07` for a month: compares as text. None for a day that no calendar has. */
  readonly iso: string | undefined;
  /** True for "10-13-16": it may be something else where nothing introduces it. */
  readonly hasShortYear: boolean;
  /** For a day that no calendar has: true when it is one with the day before the month ("25/10/2016"). */
  readonly isDayFirst: boolean;
}

/** What is written, wherever it stands. */
type WrittenForm = Omit<WrittenDate, 'start' | 'end'>;

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`[12]\d{3}`;
/** No letter, digit or sign before it that would make it part of a level, a strength, a telephone number or a range. */
const FREE = String.raw`(?<![\w/.:$#+])(?<![\w)]-)`;
const ENDED = String.raw`(?![\w/]|[.-]\d)`;

/** Each form is a named group; a blank may have slipped in before the year ("10/10/ 2016"). */
const IN_FIGURES = [
  String.raw`(?=\d)${FREE}(?<numeric>\d{1,2}(?<sign>[/.-])\d{1,2}\k<sign>(?: ?\d{4}|\d{2}))${ENDED}`,
  String.raw`(?=\d)${FREE}(?<isoDay>${YEAR}-\d{1,2}-\d{1,2})${ENDED}`,
  String.raw`(?=\d)${FREE}(?<shortMonth>(?:0?[1-9]|1[0-2])[/-](?:19|20)\d{2})${ENDED}`,
];
const WITH_MONTH = [
  String.raw`\b(?<inWords>${MONTH}\.? {1,3}${DAY}(?:, {0,3}| {1,3})${YEAR})\b`,
  String.raw`(?=\d)${FREE}(?<dayFirst>${DAY}(?: of)? {1,3}${MONTH}\.?,? {1,3}${YEAR})\b`,
  String.raw`\b(?<month>${MONTH}\.?(?:,| of)? {1,3}(?:19|20)\d{2})\b`,
];
const FIGURES = new RegExp(IN_FIGURES.join('|'), 'g');
const ALL_FORMS = new RegExp([...WITH_MONTH, ...IN_FIGURES].join('|'), 'g');
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;
/** What follows a count and never a date, and what comes before other numbers. */
const COUNTED =
  /^ ?(?:%|mg|mcg|ml|cm|mm|visits?|sessions?|times|tablets?|reps?|repetitions|sets|minutes?|hours?|days?|weeks?|months?|years?|degrees|lbs?|pounds|points?)(?![a-z])/i;
const NUMBERED =
  /(?:\b(?:pages?|pp?\.|tables?|fig(?:ure)?s?\.?|sections?|grades?|levels?|ratio|ICD|versions?|x|times)|#) ?$/i;
/** Words after which only a date can stand. */
const INTRODUCED = /\b(?:dated?:?|on) ?$/i;

const TWO_DIGITS = /\d\d/;

/** The dates that are written in a sentence, in their order. */
export function writtenDates(sentence: ReadSentence): WrittenDate[] {
  if (!TWO_DIGITS.test(sentence.words)) return [];
  return allMatches(hasHint(sentence, hint.month) ? ALL_FORMS : FIGURES, sentence.words).flatMap((match) => {
    const date = dateOf(sentence.words, match);
    return date ? [{ start: match.index, end: match.index + match[0].length, ...date }] : [];
  });
}

function dateOf(words: string, match: RegExpExecArray): WrittenForm | undefined {
  const { numeric, isoDay, inWords, dayFirst, month, shortMonth } = match.groups ?? {};
  const monthOnly = month ?? shortMonth;
  if (monthOnly !== undefined) return monthOf(monthOnly);
  const hasShortYear = numeric !== undefined && SHORT_YEAR.test(numeric);
  const before = words.slice(Math.max(0, match.index - 12), match.index);
  const after = words.slice(match.index + match[0].length, match.index + match[0].length + 14);
  if (hasShortYear && (COUNTED.test(after) || NUMBERED.test(before))) return undefined;
  const written = inWords ?? dayFirst?.replace(' of', '') ?? isoDay ?? numeric ?? '';
  const date = parseHeaderDate(plainForm(written));
  if (date) return { precision: 'day', iso: date.iso, hasShortYear, isDayFirst: false };
  // An impossible day with a short year is one only where a date must stand: "dated 11/31/16".
  if (hasShortYear && !INTRODUCED.test(before)) return undefined;
  return { precision: 'day', iso: undefined, hasShortYear, isDayFirst: isReadDayFirst(numeric) };
}

/** As header dates are written: no blank before the year, one after a comma, "Sep" for "Sept.". */
function plainForm(written: string): string {
  return written
    .replace(/(\d[/.-]) /, '$1')
    .replace(/, {0,3}/, ', ')
    .replace(/\bSept\b/, 'Sep')
    .replace(/([a-z])\./, '$1');
}

function isReadDayFirst(numeric = ''): boolean {
  const swapped = plainForm(numeric).replace(/^(\d{1,2})([/.-])(\d{1,2})/, '$3$2$1');
  return parseHeaderDate(swapped) !== undefined;
}

/** The month of "March 2015" or "03/2016", found by the first day of it. */
function monthOf(written: string): WrittenForm | undefined {
  const [name = '', year = ''] = written.split(/[/-]|\.?(?:,| of)? {1,3}/);
  const first = parseHeaderDate(/^\d/.test(name) ? `${name}/1/${year}` : `${plainForm(name)} 1, ${year}`);
  return first ? { precision: 'month', iso: first.iso.slice(0, 7), hasShortYear: false, isDayFirst: false } : undefined;
}
