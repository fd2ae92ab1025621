import { diffArrays } from 'diff';
import { isSpace } from '../../decision/characters.js';
import { markLengthAt, skipForward } from '../../decision/marks.js';
import type { Span } from '../../decision/span.js';

/** One word of a fixed statement. */
export interface FixedWord {
  readonly text: string;
  readonly sentence: number;
  /** True for a word that vouches for the reviewer, so that a change of it is never a mere wording. */
  readonly isAssurance: boolean;
}

/** One stretch in which the written statement differs from the fixed one. */
export interface StatementChange {
  /** The fixed words that were dropped or replaced. */
  readonly dropped: readonly FixedWord[];
  /** The written words that stand in their place. */
  readonly written: readonly Span[];
  /** The fixed words on either side. */
  readonly before?: FixedWord;
  readonly after?: FixedWord;
  /** The written words on either side. */
  readonly writtenBefore?: Span;
  readonly writtenAfter?: Span;
}

/** More changed words than this make another text, not a changed statement. */
const MOST_CHANGES = 160;

/**
 * The stretches in which the words of `span` differ from the fixed words, in order; blanks and line breaks do not
 * count. `undefined` when the texts have next to nothing in common.
 */
export function statementChanges(text: string, span: Span, fixed: readonly FixedWord[]): StatementChange[] | undefined {
  const written = wordsIn(text, span, fixed.length + MOST_CHANGES);
  const writtenTexts = written.map(({ start, end }) => text.slice(start, end));
  const parts = diffArrays(
    fixed.map((word) => word.text),
    writtenTexts,
    { maxEditLength: MOST_CHANGES },
  );
  if (!parts) return undefined;
  const changes: StatementChange[] = [];
  let fixedAt = 0;
  let writtenAt = 0;
  for (let index = 0; index < parts.length; ) {
    const part = parts[index];
    if (!part) break;
    if (!part.added && !part.removed) {
      fixedAt += part.count;
      writtenAt += part.count;
      index++;
      continue;
    }
    const from = { fixedAt, writtenAt };
    for (let change = parts[index]; change && (change.added || change.removed); change = parts[++index]) {
      if (change.removed) fixedAt += change.count;
      else writtenAt += change.count;
    }
    changes.push(changeBetween(fixed, written, from, { fixedAt, writtenAt }));
  }
  return changes;
}

interface Place {
  readonly fixedAt: number;
  readonly writtenAt: number;
}

function changeBetween(fixed: readonly FixedWord[], written: readonly Span[], from: Place, to: Place): StatementChange {
  const before = fixed[from.fixedAt - 1];
  const after = fixed[to.fixedAt];
  const writtenBefore = written[from.writtenAt - 1];
  const writtenAfter = written[to.writtenAt];
  return {
    dropped: fixed.slice(from.fixedAt, to.fixedAt),
    written: written.slice(from.writtenAt, to.writtenAt),
    ...(before && { before }),
    ...(after && { after }),
    ...(writtenBefore && { writtenBefore }),
    ...(writtenAfter && { writtenAfter }),
  };
}

/** The words without the marks around them and without the `>` of a quotation. */
function wordsIn(text: string, span: Span, most: number): Span[] {
  const words: Span[] = [];
  let here = skipForward(text, span.start, span.end, true);
  while (here < span.end && words.length < most) {
    const end = wordEnd(text, here, span.end);
    if (end > here + 1 || text[here] !== '>') words.push({ start: here, end });
    here = skipForward(text, end, span.end, true);
  }
  return words;
}

function wordEnd(text: string, start: number, limit: number): number {
  let here = start + 1;
  while (here < limit && !isSpace(text.charCodeAt(here)) && markLengthAt(text, here) === 0) here++;
  return here;
}
