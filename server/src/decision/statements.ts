import { isColon } from './characters.js';
import { unmarkedSpan } from './marks.js';
import type { Span } from './span.js';

/** How much longer than the fixed sentence a changed one may be. */
const ROOM_FOR_CHANGES = 2;

/**
 * The opening of a section that stands where a fixed lead-in belongs: up to its first colon, if at least half of
 * its words are those of the lead-in. `undefined` when the section opens with something else.
 */
export function findLeadIn(text: string, body: Span, leadIn: string): Span | undefined {
  const limit = Math.min(body.end, body.start + leadIn.length * ROOM_FOR_CHANGES);
  for (let at = body.start; at < limit; at++) {
    if (!isColon(text.charCodeAt(at))) continue;
    const candidate = unmarkedSpan(text, body.start, at + 1);
    return sharedWords(text.slice(candidate.start, candidate.end), leadIn) >= 0.5 ? candidate : undefined;
  }
  return undefined;
}

/** The share of the words of `meant` that occur in `written`, from 0 to 1. */
export function sharedWords(written: string, meant: string): number {
  const there = new Set(wordsOf(written));
  const wanted = wordsOf(meant);
  return wanted.filter((word) => there.has(word)).length / Math.max(1, wanted.length);
}

function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[a-z0-9/()']+/g) ?? [];
}
