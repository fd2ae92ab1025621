import { colonsIn, isLineBreak, isSpace, isWordCharacter } from '../characters.js';
import { emphasisLengthAt, emphasisLengthBefore, skipForward } from '../marks.js';
import type { Span } from '../span.js';

/** A colon followed by an outcome that ends its line: the end of the title of an issue. */
export interface TitleEnd {
  readonly colon: number;
  readonly outcome: Span;
  readonly known: string;
  /** True when title and outcome are parted by a label mark: `**Title:** Upheld`. */
  readonly isMarked: boolean;
}

const LONGEST_OUTCOME = 12;

/** Every colon in the region that a known outcome follows, on the same line or alone on a later one. */
export function findTitleEnds(text: string, region: Span, outcomes: readonly string[]): TitleEnd[] {
  const ends: TitleEnd[] = [];
  let readTo = region.start;
  for (const colon of colonsIn(text, region)) {
    if (colon < readTo) continue;
    const start = skipForward(text, colon + 1, region.end, true);
    const outcome = { start, end: wordEnd(text, start, region.end) };
    const known = knownOutcome(text.slice(outcome.start, outcome.end), outcomes);
    if (known === undefined) continue;
    ends.push({
      colon,
      outcome,
      known,
      isMarked: isSetOff(text, colon),
    });
    readTo = outcome.end;
  }
  return ends;
}

/** True when a mark stands on either side of the colon; after a blank ("** Title: ** Upheld") only one that closes. */
function isSetOff(text: string, colon: number): boolean {
  if (emphasisLengthBefore(text, colon) > 0 || emphasisLengthAt(text, colon + 1) > 0) return true;
  const mark = text[colon + 1] === ' ' ? emphasisLengthAt(text, colon + 2) : 0;
  return mark > 0 && isSpace(text.charCodeAt(colon + 2 + mark));
}

/** The outcome that a word is, whatever its capitals. */
export function knownOutcome(word: string, outcomes: readonly string[]): string | undefined {
  if (word.length === 0 || word.length > LONGEST_OUTCOME) return undefined;
  const folded = word.toLowerCase();
  return outcomes.find((outcome) => outcome.toLowerCase() === folded);
}

/** Where the word that starts at `start` ends; looks no further than the longest outcome. */
function wordEnd(text: string, start: number, limit: number): number {
  const end = Math.min(limit, start + LONGEST_OUTCOME + 1);
  let here = start;
  while (here < end && isWordCharacter(text.charCodeAt(here))) here++;
  return here;
}

/** The place after marks, blanks and a full stop that follow an outcome on its line. */
export function afterOutcome(text: string, outcome: Span, limit: number): number {
  let here = skipForward(text, outcome.end, limit);
  if (text[here] === '.') here = skipForward(text, here + 1, limit);
  return here;
}

/** True when nothing but blanks stands between `at` and the end of its line. */
export function isLineEnd(text: string, at: number, limit: number): boolean {
  let here = at;
  while (here < limit && isSpace(text.charCodeAt(here)) && !isLineBreak(text.charCodeAt(here))) here++;
  return here >= limit || isLineBreak(text.charCodeAt(here));
}
