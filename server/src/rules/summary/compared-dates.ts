import { type CalendarDate, parseHeaderDate } from '../../decision/dates.js';
import { type DateFact, LONGEST_SENTENCE } from '../../decision/facts/dates.js';
import { type Decision, headerField, type Issue } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { type DateFieldId, type HeaderDate, headerDates } from '../header/header-dates.js';

/** A date in prose that is a day or a month of the calendar. */
export interface RealDate extends DateFact {
  readonly iso: string;
}

/** The dates of prose that can be compared; a day that no calendar has is reported as such. */
export function realDates(dates: readonly DateFact[]): RealDate[] {
  return dates.filter((date): date is RealDate => date.iso !== undefined);
}

/** A header date that is one day with its whole year: none for several injuries, a cumulative trauma, a placeholder. */
export function headerDay(decision: Decision, id: DateFieldId): HeaderDate | undefined {
  const field = decision.isRecognized ? headerField(decision, id) : undefined;
  if (!field) return undefined;
  const written = textAt(decision.text, field.value);
  const date = /\d{4}/.test(written) ? parseHeaderDate(written) : undefined;
  return date && { id, value: field.value, written, date };
}

/** True where the header's dates follow each other up to this one, so that it can be relied on. */
export function isLastOf(decision: Decision, { date }: HeaderDate): boolean {
  return headerDates(decision).every((other) => other.date.iso <= date.iso);
}

/** True where the header has no date before this one. */
export function isFirstOf(decision: Decision, { date }: HeaderDate): boolean {
  return headerDates(decision).every((other) => other.date.iso >= date.iso);
}

/** The dates of the summary, or of one issue, with all that may be compared with them. */
export interface DatesOfPart {
  readonly own: readonly RealDate[];
  /** Those of the summary and of this part, in the order of the text: no other issue is asked. */
  readonly known: readonly RealDate[];
}

/** The dates of the summary, then those of each issue that has any. */
export function datesByPart(dates: readonly RealDate[]): DatesOfPart[] {
  const byIssue = new Map<Issue | undefined, RealDate[]>([[undefined, []]]);
  for (const date of dates) {
    const { issue } = date.passage;
    const own = byIssue.get(issue) ?? [];
    own.push(date);
    byIssue.set(issue, own);
  }
  const ofSummary = byIssue.get(undefined) ?? [];
  return [...byIssue].map(([issue, own]) => ({ own, known: issue ? [...ofSummary, ...own] : own }));
}

/** True for the same day, or for the month that the day is in. */
export function isSameDate({ iso }: RealDate, day: CalendarDate): boolean {
  return day.iso.startsWith(iso);
}

/** The words of the sentence before a date, as far as one can reach. */
export function wordsBefore({ sentence, span }: DateFact): string {
  const start = span.start - sentence.span.start;
  return sentence.words.slice(Math.max(0, start - LONGEST_SENTENCE), start).replace(/ {2,}/g, ' ');
}

/** The words of the sentence after a date, as far as one can reach. */
export function wordsAfter({ sentence, span }: DateFact): string {
  const end = span.end - sentence.span.start;
  return sentence.words.slice(end, end + LONGEST_SENTENCE).replace(/ {2,}/g, ' ');
}
