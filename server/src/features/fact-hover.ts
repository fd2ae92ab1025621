import { houseForm, parseHeaderDate } from '../decision/dates.js';
import type { Conclusion } from '../decision/facts/conclusions.js';
import type { DateFact } from '../decision/facts/dates.js';
import type { Facts } from '../decision/facts/facts.js';
import type { Quantity } from '../decision/facts/quantities.js';
import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import { outcomes } from '../knowledge/outcomes.js';
import { distancesFrom } from './day-distance.js';
import { type HoverText, isAt, titledList } from './hover-text.js';
import type { Markup } from './markup.js';
import { reckonedQuantity } from './reckoned-quantity.js';

/** What is told of the date, conclusion or quantity in prose at an offset; `undefined` where there is none. */
export function factHoverAt(decision: Decision, offset: number, facts: Facts, markup: Markup): HoverText | undefined {
  const isHere = isAt(offset);
  // Only the passage under the pointer is asked for: the header and the guideline lines hold no facts.
  if (!facts.passages.some(isHere)) return undefined;
  const date = facts.dates().find(isHere);
  if (date) return hover(date.span, dateLines(decision, date), markup);
  const conclusion = facts.conclusions().find(isHere);
  if (conclusion) return hover(conclusion.span, conclusionLines(conclusion), markup);
  const quantity = facts.quantities().find(isHere);
  return quantity && hover(quantity.span, quantityLines(decision, quantity), markup);
}

function hover(span: Span, [title, ...lines]: readonly string[], markup: Markup): HoverText | undefined {
  return title === undefined ? undefined : { span, text: titledList(title, lines, markup) };
}

const ROLES: Readonly<Record<DateFact['role'], string>> = {
  injury: 'told as the date of injury',
  accident: 'told as the day of the accident',
  utilizationReview: 'told as the date of the utilization review',
  request: 'told as the date of the request',
  visit: 'told as the date of a visit or report',
  other: 'a date in the text',
};

/** The day and what it is told as, then how far it is from each date of the header. */
function dateLines(decision: Decision, { iso, precision, role }: DateFact): string[] {
  if (iso === undefined) return ['No day of the calendar'];
  if (precision === 'month') return [`${iso.slice(5)}/${iso.slice(0, 4)}: ${ROLES[role]}`];
  const day = parseHeaderDate(houseForm(iso));
  if (!day) return [];
  return [`${day.houseForm}: ${ROLES[role]}`, ...distancesFrom(decision, day)];
}

function conclusionLines({ verdict, isOnIssue, namesRequest, passage }: Conclusion): string[] {
  const found = verdict === 'necessary' ? 'medically necessary' : 'not medically necessary';
  if (!isOnIssue || !namesRequest) return [`Speaks of: ${found}`, 'Not counted as the conclusion on this issue'];
  const outcome = outcomes.find(({ name }) => name === passage.issue?.outcome.known);
  if (!outcome) return [`Concludes: ${found}`];
  const agrees = outcome.verdict === verdict ? 'agrees with' : 'contradicts';
  return [`Concludes: ${found}`, `${agrees} the outcome ${outcome.name}`];
}

function quantityLines({ text }: Decision, quantity: Quantity): string[] {
  return [reckonedQuantity(text, quantity) ?? []].flat();
}
