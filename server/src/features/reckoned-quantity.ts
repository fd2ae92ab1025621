import { COUNT_FORM, numberOf } from '../decision/facts/number-words.js';
import type { Quantity } from '../decision/facts/quantities.js';
import { textAt } from '../decision/span.js';

const NUMBERS = new RegExp(`(?<!\\w)(?:once|twice|thrice|${COUNT_FORM})(?!\\d)`, 'gi');

/** What words like "2 times a week for 6 weeks" come to: "12 visits"; `undefined` where they say the number themselves. */
export function reckonedQuantity(text: string, { span, least, most, unit }: Quantity): string | undefined {
  const numbers = Array.from(textAt(text, span).matchAll(NUMBERS), ([word]) => numberOf(word));
  if (numbers.includes(least) || unit === 'count') return undefined;
  return least === most ? `${least} ${unit}` : `${least} to ${most} ${unit}`;
}
