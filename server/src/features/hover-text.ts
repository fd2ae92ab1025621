import type { Span } from '../decision/span.js';
import type { Markup } from './markup.js';

/** What is told of a place, and the place. */
export interface HoverText {
  readonly span: Span;
  readonly text: string;
}

/** True for what an offset lies in or touches. */
export function isAt(offset: number): (place: { readonly span: Span }) => boolean {
  return ({ span }) => span.start <= offset && offset <= span.end;
}

/** A title and a list below it. */
export function titledList(title: string, lines: readonly string[], { words, strong }: Markup): string {
  return [strong(title), ...lines.map((line) => `- ${words(line)}`)].join('\n');
}
