import { daysBetween } from '../../decision/dates.js';
import { type Decision, headerField } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { yearOfCaseNumber } from './case-number.js';
import { type DateFieldId, type HeaderDate, headerDates } from './header-dates.js';

/** A date that does not fit in the order, with the nearest one that contradicts it. */
export interface MisplacedDate {
  readonly wrong: HeaderDate;
  readonly other: HeaderDate;
}

const FIRST_ABSURD_YEAR = 2100;
const LONGEST_CASE_IN_YEARS = 2;
const FAR_AHEAD_IN_DAYS = 180;

/**
 * The fewest dates without which all others are in order: a single wrong date is reported once, however many it
 * contradicts. Of two dates that contradict only each other, the one that lies far ahead or else the later in order.
 */
export function datesOutOfOrder(dates: readonly HeaderDate[]): MisplacedDate[] {
  const kept = longestOrdered(dates);
  return dates.flatMap((wrong, index) => {
    if (kept.includes(wrong)) return [];
    const isKept = (date: HeaderDate) => kept.includes(date);
    const earlier = dates.slice(0, index).findLast((date) => isKept(date) && date.date.iso > wrong.date.iso);
    const other = earlier ?? dates.slice(index + 1).find((date) => isKept(date) && date.date.iso < wrong.date.iso);
    return other ? [{ wrong, other }] : [];
  });
}

function longestOrdered(dates: readonly HeaderDate[]): readonly HeaderDate[] {
  const chains: (readonly HeaderDate[])[] = [];
  for (const date of dates.toReversed()) {
    const next = longest(chains.filter(([first]) => first && first.date.iso >= date.date.iso));
    chains.unshift([date, ...next]);
  }
  return longest(chains);
}

/** The longest; of equal ones that which ends much earlier, since a wrong year runs far ahead, or else the first. */
function longest(chains: readonly (readonly HeaderDate[])[]): readonly HeaderDate[] {
  return chains.reduce((best, chain) => (isBetter(chain, best) ? chain : best), []);
}

function isBetter(chain: readonly HeaderDate[], best: readonly HeaderDate[]): boolean {
  const [last, bestLast] = [chain.at(-1), best.at(-1)];
  if (chain.length !== best.length || !last || !bestLast) return chain.length > best.length;
  return daysBetween(last.date, bestLast.date) > FAR_AHEAD_IN_DAYS;
}

/** Dates in order whose year cannot be meant: after 2099, or an assignment or decision years after the application. */
export function datesTooFarAhead(decision: Decision): HeaderDate[] {
  const dates = datesInOrder(decision);
  const lastYear = yearOfCase(decision, dates) + LONGEST_CASE_IN_YEARS;
  return dates.filter(({ id, date: { year } }) => {
    const isAfterApplication = id === 'dateAssigned' || id === 'decisionDate';
    return year >= FIRST_ABSURD_YEAR || (isAfterApplication && year > lastYear);
  });
}

/** The later of the years that the application and the case number give. */
function yearOfCase(decision: Decision, dates: readonly HeaderDate[]): number {
  const application = dates.find(({ id }) => id === 'applicationReceived')?.date.year ?? 0;
  const caseNumber = headerField(decision, 'caseNumber');
  const year = (caseNumber && yearOfCaseNumber(textAt(decision.text, caseNumber.value))) ?? 0;
  return Math.max(application, year) || Number.POSITIVE_INFINITY;
}

function datesInOrder(decision: Decision): HeaderDate[] {
  const dates = headerDates(decision);
  const misplaced = datesOutOfOrder(dates).map(({ wrong }) => wrong);
  return dates.filter((date) => !misplaced.includes(date));
}

/** The dates of the header on which other rules may build: real, in order and of a credible year. */
export function credibleDates(decision: Decision): ReadonlyMap<DateFieldId, HeaderDate> {
  const absurd = datesTooFarAhead(decision).map(({ id }) => id);
  const credible = datesInOrder(decision).filter(({ id }) => !absurd.includes(id));
  return new Map(credible.map((date) => [date.id, date]));
}
