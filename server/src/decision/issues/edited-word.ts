import { isSpace, isWordCharacter } from '../characters.js';
import type { LabelSpellings } from '../labels.js';
import type { IssuePartId } from '../layout.js';
import { lineEnd } from '../lines.js';
import type { Issue, IssueBlock } from '../model.js';
import type { Span } from '../span.js';
import { LONGEST_COMMENT } from '../tags.js';
import type { TextChange } from '../text-change.js';
import { areInOrder } from './edited-part.js';
import { withEditedValue } from './edited-value.js';
import { knownOutcome } from './outcomes.js';

/**
 * An issue after letters were typed or taken away behind the first letter of a word: the same as `findIssues` gives. A label
 * or a title holds whole words that are known, or ends at a colon of its line; what stands before it has to be a mark or the
 * end of a line or sentence, and what follows it counts by its first letter. So where no colon follows on the line and no
 * tag or comment stands before, another word before a blank changes nothing. `undefined` for all other edits, and in the last
 * part, where a title may follow.
 */
export function blockOfEditedWord(
  before: string,
  text: string,
  old: Issue,
  change: TextChange,
  spellings: LabelSpellings<IssuePartId>,
  outcomes: readonly string[],
): IssueBlock | undefined {
  const { start, oldEnd, newEnd } = change;
  const index = old.parts.findLastIndex(({ label }) => label.end < start);
  const [part, next] = [old.parts[index], old.parts[index + 1]];
  if (!part?.hasColon || !next?.hasColon || start <= part.value.start || oldEnd > part.value.end) return undefined;
  if (text.slice(Math.max(0, start - LONGEST_COMMENT), newEnd).includes('<')) return undefined;
  const by = newEnd - oldEnd;
  const end = lineEnd(text, newEnd, text.length);
  if (next.whole.start + by < end || /[:\uff1a]/.test(text.slice(newEnd, end))) return undefined;
  const isPlain = (written: string, editEnd: number) => {
    const word = wordAround(written, start, editEnd);
    return word !== undefined && !spellings.words.has(word) && knownOutcome(word, outcomes) === undefined;
  };
  if (!isPlain(before, oldEnd) || !isPlain(text, newEnd) || !areInOrder(old.parts)) return undefined;
  return withEditedValue(old, index, { start: part.value.start, end: part.value.end + by }, by);
}

/** The word in small letters that an edit of nothing but letters is in, behind its first letter and before a blank. */
function wordAround(text: string, start: number, end: number): string | undefined {
  if (!/^[a-z]*$/i.test(text.slice(start, end))) return undefined;
  const word: Span = { start: wordStart(text, start), end: wordEnd(text, end) };
  const isFollowed = word.end < text.length && !isSpace(text.charCodeAt(word.end));
  return word.start === start || isFollowed ? undefined : text.slice(word.start, word.end).toLowerCase();
}

function wordStart(text: string, at: number): number {
  let here = at;
  while (here > 0 && isWordCharacter(text.charCodeAt(here - 1))) here--;
  return here;
}

function wordEnd(text: string, at: number): number {
  let here = at;
  while (here < text.length && isWordCharacter(text.charCodeAt(here))) here++;
  return here;
}
