/** A real day of the calendar as it is written in a header. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `2016-07-05`: compares as text. */
  readonly iso: string;
  /** `07/05/2016`: the form of the published decisions. */
  readonly houseForm: string;
  /** True when it is written in that form. */
  readonly isHouseForm: boolean;
}

/** Most dates are written so; the others are looked at more closely. */
const HOUSE_FORM = /^\d\d\/\d\d\/\d{4}$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const WORDS = /^([a-z]{3,9})\.? {1,3}(\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? {1,3}([a-z]{3,9})\.?,? {1,3}(\d{4})$/i;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const FIRST_YEAR = 1900;
/** Two-digit years up to this one belong to this century. */
const LAST_SHORT_YEAR = 49;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/**
 * The date that these words mean, month first: m/d/yyyy, m-d-yyyy, m/d/yy, Month d, yyyy, or yyyy-mm-dd.
 * `undefined` when they are none of these or no day of the calendar since 1900.
 */
export function parseHeaderDate(words: string): CalendarDate | undefined {
  if (HOUSE_FORM.test(words)) {
    return calendarDate(words, Number(words.slice(6)), Number(words.slice(0, 2)), Number(words.slice(3, 5)));
  }
  const written = words.replace(/[.,]$/, '').replace(/ {0,2}([/.-]) {0,2}(?=\d)/g, '$1');
  const date = parseDate(written);
  return date && written !== words ? { ...date, isHouseForm: false } : date;
}

function parseDate(written: string): CalendarDate | undefined {
  const numeric = NUMERIC.exec(written);
  if (numeric) return calendarDate(written, fullYear(numeric[4]), Number(numeric[1]), Number(numeric[3]));
  const iso = ISO.exec(written);
  if (iso) return calendarDate(written, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const inWords = WORDS.exec(written);
  if (inWords) return calendarDate(written, Number(inWords[3]), monthNumber(inWords[1]), Number(inWords[2]));
  const dayFirst = DAY_FIRST.exec(written);
  return dayFirst
    ? calendarDate(written, Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]))
    : undefined;
}

const RANGE = /^(?:CT|cumulative trauma)?[:, ]{0,3}(\d[\d/]{5,9}) {0,3}(?:-|\u2013|to|through) {0,3}(\d[\d/]{5,9})$/i;

/** What is said of a cumulative trauma besides its days; a single day keeps no other words. */
const ABOUT_TRAUMA =
  /^(?:CT|cumulative trauma|from)\b[:, ]{0,3}|[, ]{0,3}(?:\(?\b(?:CT|cumulative trauma)\)?|(?:to|through|-|\u2013) {0,3}present)$/gi;

/**
 * The date of an injury: one day, the first of several ("02/10/2016 and 03/01/2016"), or the first day of a cumulative
 * trauma ("01/05/2015 - 02/10/2016"), which is in the form of the header when both its days are. `undefined` for
 * anything else.
 */
export function parseInjuryDate(written: string): CalendarDate | undefined {
  const days = written
    .replace(ABOUT_TRAUMA, '')
    .split(/,|;|&|\band\b/i)
    .map((day) => day.trim());
  const dates = days.map(parseDayOrRange);
  return dates.every((date) => date !== undefined) ? dates[0] : undefined;
}

function parseDayOrRange(written: string): CalendarDate | undefined {
  const range = RANGE.exec(written);
  if (!range) return parseHeaderDate(written);
  const [first, last] = [parseHeaderDate(range[1] ?? ''), parseHeaderDate(range[2] ?? '')];
  if (!first || !last || last.iso < first.iso) return undefined;
  return { ...first, isHouseForm: first.isHouseForm && last.isHouseForm };
}

/** A day `yyyy-mm-dd` as the published decisions print it: `07/05/2016`. */
export function houseForm(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return `${month}/${day}/${year}`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Monday". */
export function weekdayOf({ year, month, day }: CalendarDate): string {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

/** The day so many days after a date, in the house form. */
export function dayAfter(date: CalendarDate, days: number): CalendarDate {
  const later = new Date(dayOf(date) + days * MILLISECONDS_OF_A_DAY);
  const [year, month, day] = [later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate()];
  const houseForm = `${twoDigits(month)}/${twoDigits(day)}/${year}`;
  return { year, month, day, iso: `${year}-${twoDigits(month)}-${twoDigits(day)}`, houseForm, isHouseForm: true };
}

/** The days from one date to another, negative when the second is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((dayOf(to) - dayOf(from)) / MILLISECONDS_OF_A_DAY);
}

function dayOf({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}

function fullYear(digits = ''): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

/** 1 to 12 for the name of a month or its first letters; 0 for any other word. */
function monthNumber(name = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function calendarDate(written: string, year: number, month: number, day: number): CalendarDate | undefined {
  if (year < FIRST_YEAR || day < 1 || day > daysOfMonth(year, month)) return undefined;
  const [mm, dd] = [twoDigits(month), twoDigits(day)];
  const houseForm = `${mm}/${dd}/${year}`;
  return { year, month, day, iso: `${year}-${mm}-${dd}`, houseForm, isHouseForm: written === houseForm };
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysOfMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
