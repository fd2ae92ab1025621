import { type CalendarDate, daysBetween } from '../decision/dates.js';
import type { Decision } from '../decision/model.js';
import { type DateFieldId, headerDates } from '../rules/header/header-dates.js';

const FIELDS: Readonly<Record<DateFieldId, string>> = {
  dateOfInjury: 'Date of Injury',
  urDenialDate: 'UR Denial Date',
  applicationReceived: 'Application Received',
  dateAssigned: 'Date Assigned',
  decisionDate: 'Decision Date',
};

/** How far a day is from each date of the header, in the order of a case; without the date of the field `apart`. */
export function distancesFrom(decision: Decision, day: CalendarDate, apart?: DateFieldId): string[] {
  return headerDates(decision)
    .filter(({ id }) => id !== apart)
    .map(({ id, date }) => {
      const days = daysBetween(date, day);
      return `${days === 0 ? 'the same as' : dayCount(days)} ${FIELDS[id]} (${date.houseForm})`;
    });
}

/** "1 day before", "23 days after": a negative number is before. */
export function dayCount(days: number): string {
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return `${count} ${days < 0 ? 'before' : 'after'}`;
}
