import { daysBetween } from '../decision/dates.js';
import type { Facts } from '../decision/facts/facts.js';
import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import { type DateFieldId, type HeaderDate, headerDates } from '../rules/header/header-dates.js';
import { dayCount } from './day-distance.js';
import { reckonedQuantity } from './reckoned-quantity.js';

/** Words that an editor draws after a place, without writing them into the text. */
export interface InlayHint {
  readonly offset: number;
  readonly words: string;
}

/** The step before each step of a case, and what it is called in a hint. */
const STEPS: Readonly<Partial<Record<DateFieldId, readonly [before: DateFieldId, name: string]>>> = {
  applicationReceived: ['urDenialDate', 'UR denial'],
  dateAssigned: ['applicationReceived', 'application'],
  decisionDate: ['dateAssigned', 'assignment'],
};

/** The hints in a stretch, in the order of the text: days since the step before, the sums of frequencies in prose. */
export function inlayHints(decision: Decision, facts: Facts, within: Span): InlayHint[] {
  const isWithin = ({ offset }: InlayHint) => within.start <= offset && offset <= within.end;
  return [...dateHints(headerDates(decision)), ...quantityHints(decision, facts)]
    .filter(isWithin)
    .sort((a, b) => a.offset - b.offset);
}

function dateHints(dates: readonly HeaderDate[]): InlayHint[] {
  return dates.flatMap(({ id, value, date }) => {
    const [before, name] = STEPS[id] ?? [];
    const earlier = dates.find((other) => other.id === before);
    if (!earlier) return [];
    const days = daysBetween(earlier.date, date);
    return [{ offset: value.end, words: days === 0 ? `same day as ${name}` : `${dayCount(days)} ${name}` }];
  });
}

function quantityHints({ text }: Decision, facts: Facts): InlayHint[] {
  return facts.quantities().flatMap((quantity) => {
    const sum = reckonedQuantity(text, quantity);
    return sum === undefined ? [] : [{ offset: quantity.span.end, words: `= ${sum}` }];
  });
}
