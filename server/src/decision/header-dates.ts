import { type CalendarDate, parseHeaderDate, parseInjuryDate } from './dates.js';
import type { HeaderFieldId } from './layout.js';
import type { HeaderField } from './model.js';
import { type Span, textAt } from './span.js';

/** The header fields that hold dates, in the order in which the dates of a case follow each other. */
export const dateFieldIds = [
  'dateOfInjury',
  'urDenialDate',
  'applicationReceived',
  'dateAssigned',
  'decisionDate',
] as const satisfies readonly HeaderFieldId[];

export type DateFieldId = (typeof dateFieldIds)[number];

/** A header field that holds a real date. */
export interface HeaderDate {
  readonly id: DateFieldId;
  readonly value: Span;
  readonly written: string;
  readonly date: CalendarDate;
}

/** True for the fields that hold dates. */
export function isDateField(id: HeaderFieldId): id is DateFieldId {
  return dateFieldIds.some((dateId) => dateId === id);
}

/** The date in a field; a date of injury may be a range of days. */
export function readDate(id: HeaderFieldId, written: string): CalendarDate | undefined {
  return id === 'dateOfInjury' ? parseInjuryDate(written) : parseHeaderDate(written);
}

/** A year of two digits may be one half-typed ("07/05/20"); header/date-form asks for the whole one first. */
function hasShortYear(written: string): boolean {
  return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\b/.test(written);
}

/** The dates among these fields that can be read, in the order in which they should follow each other. */
export function readHeaderDates(text: string, header: readonly HeaderField[]): HeaderDate[] {
  return dateFieldIds.flatMap((id) => {
    const field = header.find((each) => each.id === id);
    if (!field) return [];
    const written = textAt(text, field.value);
    const date = hasShortYear(written) ? undefined : readDate(id, written);
    return date ? [{ id, value: field.value, written, date }] : [];
  });
}
