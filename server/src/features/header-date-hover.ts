import { type CalendarDate, dayAfter, weekdayOf } from '../decision/dates.js';
import type { Decision } from '../decision/model.js';
import {
  applicationLimits,
  firstDecisionDate,
  firstUrDateForOldInjuries,
  limitOn,
  standardDeterminationLimits,
  type TimeLimit,
} from '../knowledge/time-limits.js';
import { determinationLimits } from '../rules/header/determination-limits.js';
import { type DateFieldId, headerDates } from '../rules/header/header-dates.js';
import { distancesFrom } from './day-distance.js';
import { allMarks } from './guideline-facts.js';
import { type HoverText, titledList } from './hover-text.js';
import type { Markup } from './markup.js';

type Days = ReadonlyMap<DateFieldId, CalendarDate>;

/** What is told of the header date at an offset: its weekday, the days to the others, the limits that depend on it. */
export function headerDateHoverAt(decision: Decision, offset: number, markup: Markup): HoverText | undefined {
  const dates = headerDates(decision);
  const here = dates.find(({ value }) => value.start <= offset && offset <= value.end);
  if (!here) return undefined;
  const { id, value, date } = here;
  const days: Days = new Map(dates.map((each) => [each.id, each.date]));
  const lines = [...distancesFrom(decision, date, id), ...limitLines(decision, id, days)];
  return { span: value, text: titledList(`${weekdayOf(date)}, ${date.houseForm}`, lines, markup) };
}

function limitLines(decision: Decision, id: DateFieldId, days: Days): string[] {
  if (id === 'dateOfInjury') return oldInjuryLines(days);
  return id === 'urDenialDate' || id === 'applicationReceived'
    ? applicationLines(days)
    : determinationLines(decision, days);
}

function oldInjuryLines(days: Days): string[] {
  const injury = days.get('dateOfInjury');
  if (!injury || injury.iso >= firstDecisionDate) return [];
  const [year, month, day] = firstUrDateForOldInjuries.split('-');
  return [
    `An injury before 2013: reviewed only if the UR decision came from ${month}/${day}/${year} on (Labor Code 4610.5(a)(2))`,
  ];
}

function applicationLines(days: Days): string[] {
  const denial = days.get('urDenialDate');
  const judged = days.get('decisionDate') ?? days.get('applicationReceived') ?? denial;
  const limit = judged && limitOn(applicationLimits, judged.iso);
  if (!denial || !limit) return [];
  const due = dayAfter(denial, limit.days).houseForm;
  return [
    `Application due ${limit.days} days after service of the denial, ${due} if served on its date ${basis(limit)}`,
  ];
}

function determinationLines(decision: Decision, days: Days): string[] {
  const assigned = days.get('dateAssigned');
  if (!assigned) return [];
  const limits = determinationLimits(decision);
  const limit = limitOn(limits, assigned.iso);
  if (!limit) return limits === standardDeterminationLimits ? [IN_BACKLOG] : [];
  const due = dayAfter(assigned, limit.days).houseForm;
  const parts = limits === standardDeterminationLimits ? '15 for the records, 30 to decide' : 'expedited';
  return [
    `Determination due ${limit.days} days after the assignment (${parts}), by ${due} ${basis(limit)}`,
    'A late determination stays valid (Margaris, 2016)',
  ];
}

/** The law set the same limit, but nothing can be concluded from days in those years. */
const IN_BACKLOG = 'Assigned before 2016: no limit is reckoned, since a backlog made months usual';

function basis({ authority, confidence }: TimeLimit): string {
  return `(${authority})${allMarks(confidence)}`;
}
