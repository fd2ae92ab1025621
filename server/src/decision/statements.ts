import { unmarkedSpan } from './marks.js';
import type { Span } from './span.js';

/** How much longer than the fixed sentence a changed one may be. */
const ROOM_FOR_CHANGES = 2;
const LEAST_SHARE = 0.5;
/** Without its colon the lead-in must be clearer, or prose would be taken for it. */
const SURE_SHARE = 0.7;

/** How far from the start of a section its lead-in is sought; words further on make no difference. */
export function reachOfLeadIn(leadIn: string): number {
  return leadIn.length * ROOM_FOR_CHANGES;
}

/**
 * The opening of a section that stands where a fixed lead-in belongs: up to its first colon, or up to the end of its
 * sentence or paragraph when the colon was forgotten, if at least half of its words are those of the lead-in.
 * `undefined` when the section opens with something else.
 */
export function findLeadIn(text: string, body: Span, leadIn: string): Span | undefined {
  const limit = Math.min(body.end, body.start + reachOfLeadIn(leadIn));
  const opening = text.slice(body.start, limit);
  const colon = opening.search(/[:\uff1a]/);
  const stop = opening.search(/\.(?=\s|$)/);
  const paragraph = opening.search(/\S[ \t]*(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/);
  const rivals = [stop, paragraph, limit === body.end ? opening.length - 1 : -1].filter((end) => end >= 0);
  const nearest = Math.min(...rivals);
  if (colon >= 0 && !(nearest < colon)) return leadInUpTo(text, body.start, colon, leadIn, LEAST_SHARE);
  const other = Number.isFinite(nearest) ? leadInUpTo(text, body.start, nearest, leadIn, SURE_SHARE) : undefined;
  return other ?? (colon >= 0 ? leadInUpTo(text, body.start, colon, leadIn, LEAST_SHARE) : undefined);
}

function leadInUpTo(text: string, start: number, last: number, leadIn: string, share: number): Span | undefined {
  const candidate = unmarkedSpan(text, start, start + last + 1);
  return sharedWords(text.slice(candidate.start, candidate.end), leadIn) >= share ? candidate : undefined;
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
