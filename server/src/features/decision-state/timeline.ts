import { type CalendarDate, dayAfter, daysBetween } from '../../decision/dates.js';
import type { Decision } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { applicationLimits, limitOn, type TimeLimit } from '../../knowledge/time-limits.js';
import { determinationLimits } from '../../rules/header/determination-limits.js';
import { type DateFieldId, headerDates } from '../../rules/header/header-dates.js';
import { byCodeUnits } from '../../text-order.js';

/** A date of the header. */
export interface TimelineDate {
  readonly id: DateFieldId;
  readonly date: CalendarDate;
  readonly place: Span;
}

/** A limit of law between two dates of the header. */
export interface TimelineLimit {
  readonly from: TimelineDate;
  readonly to: TimelineDate;
  /** Below zero when the dates are out of order. */
  readonly days: number;
  readonly limit: TimeLimit;
  readonly due: CalendarDate;
  readonly isKept: boolean;
}

/** The dates of a decision in their order of time, and the limits that hold between them. */
export interface Timeline {
  readonly dates: readonly TimelineDate[];
  readonly limits: readonly TimelineLimit[];
}

/** The dates of the header that can be read, and each limit whose two dates are there. */
export function timelineOf(decision: Decision): Timeline {
  const dates = headerDates(decision).map(({ id, date, value }) => ({ id, date, place: value }));
  const day = (id: DateFieldId) => dates.find((each) => each.id === id);
  const [denial, received, assigned, decided] = [
    day('urDenialDate'),
    day('applicationReceived'),
    day('dateAssigned'),
    day('decisionDate'),
  ];
  const judged = decided ?? received ?? denial;
  return {
    dates: dates.toSorted((a, b) => byCodeUnits(a.date.iso, b.date.iso)),
    limits: [
      ...limitBetween(denial, received, judged && limitOn(applicationLimits, judged.date.iso)),
      ...limitBetween(assigned, decided, assigned && limitOn(determinationLimits(decision), assigned.date.iso)),
    ],
  };
}

function limitBetween(
  from: TimelineDate | undefined,
  to: TimelineDate | undefined,
  limit: TimeLimit | undefined,
): TimelineLimit[] {
  if (!from || !to || !limit) return [];
  const days = daysBetween(from.date, to.date);
  return [{ from, to, days, limit, due: dayAfter(from.date, limit.days), isKept: days >= 0 && days <= limit.days }];
}
