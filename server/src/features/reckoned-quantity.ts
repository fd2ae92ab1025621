import type { Quantity } from '../decision/facts/quantities.js';
import { textAt } from '../decision/span.js';

/** What words like "2 times a week for 6 weeks" come to: "12 visits"; `undefined` where they say the number themselves. */
export function reckonedQuantity(text: string, { span, least, most, unit }: Quantity): string | undefined {
  const isWritten = new RegExp(`\\b${least}\\b`).test(textAt(text, span));
  if (isWritten || unit === 'count') return undefined;
  return least === most ? `${least} ${unit}` : `${least} to ${most} ${unit}`;
}
