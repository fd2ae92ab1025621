import type { Confidence } from './catalogue/schema.js';

/** A limit of time that the law or practice sets, and the era it holds in. */
export interface TimeLimit {
  /** First and last date of the decision (of the assignment, for limits of the determination), ISO, inclusive; without an end it still holds. */
  readonly from: string;
  readonly to?: string;
  readonly days: number;
  readonly authority: string;
  /** How sure the limit is for this era; `memory` is shown as unverified. */
  readonly confidence: Confidence;
}

/**
 * Days from the UR decision to the application. The clock runs from service of the decision, which the header does
 * not show; five days for mail are recalled, and of 194 published decisions 2 exceed 35 days and none 37.
 * Formulary disputes (10 days) cannot be told from the header.
 */
export const applicationLimits: readonly TimeLimit[] = [
  {
    from: '2013-01-01',
    to: '2016-12-31',
    days: 30,
    authority: 'Labor Code 4610.5(h)(1); 8 CCR 9792.10.1(b)(1)',
    confidence: 'corroborated',
  },
  { from: '2017-01-01', days: 30, authority: 'Labor Code 4610.5(h)(1)(B)', confidence: 'read' },
];

/**
 * Days from assignment to a standard determination: 15 days for the records (8 CCR 9792.10.5(a)(1)) and 30 for the
 * determination (Labor Code 4610.6(d)). A late determination stays valid (California Highway Patrol v. WCAB
 * (Margaris), 2016). Until the end of 2015 a backlog made months usual, so no limit is given there.
 */
export const standardDeterminationLimits: readonly TimeLimit[] = [
  {
    from: '2016-01-01',
    to: '2016-12-31',
    days: 45,
    authority: 'Labor Code 4610.6(d); 8 CCR 9792.10.5(a)(1)',
    confidence: 'corroborated',
  },
  { from: '2017-01-01', days: 45, authority: 'Labor Code 4610.6(d)(1)(B); 8 CCR 9792.10.5(a)(1)', confidence: 'read' },
];

/** Days from assignment to an expedited determination: 24 hours for the records, three days to decide, one to spare. */
export const expeditedDeterminationLimits: readonly TimeLimit[] = [
  {
    from: '2013-01-01',
    to: '2016-12-31',
    days: 5,
    authority: 'Labor Code 4610.6(d); 8 CCR 9792.10.5(a)(1)',
    confidence: 'memory',
  },
  { from: '2017-01-01', days: 5, authority: 'Labor Code 4610.6(d)(1)(C); 8 CCR 9792.10.5(a)(1)', confidence: 'read' },
];

/** The limit in force on an ISO date, if there is one. */
export function limitOn(limits: readonly TimeLimit[], date: string): TimeLimit | undefined {
  return limits.find(({ from, to }) => from <= date && (to === undefined || date <= to));
}

/** IMR exists for decisions from this date on (Labor Code 4610.5(a)(1)). */
export const firstDecisionDate = '2013-01-01';

/** An injury before 2013 goes to IMR only when the UR decision was communicated from this date on (4610.5(a)(2)). */
export const firstUrDateForOldInjuries = '2013-07-01';
