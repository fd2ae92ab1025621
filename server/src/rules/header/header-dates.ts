import type { HeaderDate } from '../../decision/header-dates.js';
import type { Decision } from '../../decision/model.js';

export { type DateFieldId, dateFieldIds, type HeaderDate, isDateField, readDate } from '../../decision/header-dates.js';

/** The dates of the header that can be read, in the order in which they should follow each other. */
export function headerDates(decision: Decision): readonly HeaderDate[] {
  return decision.headerDates();
}
