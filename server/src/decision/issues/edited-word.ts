import { isWordCharacter } from '../characters.js';
import { LONGEST_LABEL } from '../found-labels.js';
import type { PlacedIssue } from '../issue-list.js';
import type { LabelSpellings } from '../labels.js';
import type { IssuePartId } from '../layout.js';
import { lineEnd } from '../lines.js';
import type { Issue, IssueBlock } from '../model.js';
import type { Span } from '../span.js';
import { LONGEST_COMMENT } from '../tags.js';
import type { TextChange } from '../text-change.js';
import { areInOrder } from './edited-part.js';
import { withEditedValue } from './edited-value.js';
import { findTitleEnds, knownOutcome } from './outcomes.js';

/**
 * An issue after letters and blanks were typed or taken away between words: the same as `findIssues` gives. A label or a title
 * holds whole words that are known, or ends at a colon; what stands before it has to be a mark or the end of a line or
 * sentence, and what follows it counts by its first letter. So where neither the words that changed nor those beside them are
 * known, no colon follows near or before an outcome, and no tag or comment stands before, all is as it was. `undefined` for
 * all other edits, and in the last part where it might be taken for a part of the title that follows. `following` is the issue
 * behind it as `IssueList.asParsed` gives it.
 */
export function blockOfEditedWord(
  before: string,
  text: string,
  old: Issue,
  following: PlacedIssue | undefined,
  change: TextChange,
  spellings: LabelSpellings<IssuePartId>,
  outcomes: readonly string[],
): IssueBlock | undefined {
  const { start, oldEnd, newEnd } = change;
  const index = old.parts.findLastIndex(({ label }) => label.end < start);
  const [part, next] = [old.parts[index], old.parts[index + 1]];
  if (!part?.hasColon || next?.hasColon === false || start <= part.value.start || oldEnd > part.value.end)
    return undefined;
  if (text.slice(Math.max(0, start - LONGEST_COMMENT), newEnd).includes('<')) return undefined;
  const by = newEnd - oldEnd;
  const line = lineEnd(text, newEnd, text.length);
  const end = next ? next.whole.start + by : line;
  if (end < line || mayEndBehind(text, { start: newEnd, end }, outcomes)) return undefined;
  const isPlain = (written: string, editEnd: number) =>
    wordsAround(written, start, editEnd)?.every(
      (word) => !spellings.words.has(word) && knownOutcome(word, outcomes) === undefined,
    );
  if (!isPlain(before, oldEnd) || !isPlain(text, newEnd) || !areInOrder(old.parts)) return undefined;
  if (!next && !isApartFromTitle(before, part.value, oldEnd, following, outcomes)) return undefined;
  const value = { start: part.value.start, end: part.value.end + by };
  return text.charCodeAt(value.end - 1) === BLANK ? undefined : withEditedValue(old, index, value, by);
}

/** In UTF-16 units: a label ends no further behind its first word, nor do marks end further behind it; some are to spare. */
const LABEL_REACH = LONGEST_LABEL + 10;
const COLON = /[:\uff1a]/;

/** True where a stretch may hold the end of a label or of a title that begins before it. */
function mayEndBehind(text: string, rest: Span, outcomes: readonly string[]): boolean {
  const words = text.slice(rest.start, rest.end);
  const colon = words.search(COLON);
  if (colon < 0) return false;
  const isRightBehindWord = isWordCharacter(words.charCodeAt(colon - 1));
  const reach = isRightBehindWord ? LABEL_REACH : 2 * LABEL_REACH;
  return colon < reach || endsInColon(words) || findTitleEnds(text, rest, outcomes).length > 0;
}

/** True where no word follows the last colon. */
function endsInColon(words: string): boolean {
  return !/\w/.test(words.slice(Math.max(words.lastIndexOf(':'), words.lastIndexOf('\uff1a')) + 1));
}

/**
 * True where letters in the words of a last part cannot change the title behind it. A title looks back no further than a blank
 * line, or to the mark that opens it; what stands last in a text is read as a title only with a colon or an outcome in it.
 */
function isApartFromTitle(
  text: string,
  value: Span,
  at: number,
  following: PlacedIssue | undefined,
  outcomes: readonly string[],
): boolean {
  const end = lineEnd(text, at, text.length);
  if (following) {
    const { whole, title } = following.issue;
    const start = whole.start + following.moved;
    const hasOpening = whole.start < title.start || !/[*_]/.test(text.slice(value.start, start));
    return hasOpening && BLANK_LINE.test(text.slice(end, start));
  }
  const behind = text.slice(end);
  const blank = behind.search(BLANK_LINE);
  if (blank >= 0 && /\w/.test(behind.slice(blank)) && !behind.includes('<')) return true;
  const paragraph = text.slice(Math.max(value.start, text.lastIndexOf('\n\n', at)), text.length);
  return !COLON.test(paragraph) && knownOutcome(lastWord(paragraph), outcomes) === undefined;
}

function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && !isWordCharacter(text.charCodeAt(end - 1))) end--;
  return text.slice(wordStart(text, end), end);
}

const BLANK_LINE = /\n[ \t]*\r?\n/;

/**
 * The words in small letters that an edit of nothing but letters and blanks is in or beside, on one line and parted by blanks
 * alone; `undefined` for another edit, and where no word stands before it.
 */
function wordsAround(text: string, start: number, end: number): readonly string[] | undefined {
  const first = wordStart(text, blankStart(text, start));
  const last = wordEnd(text, blankEnd(text, end));
  const words = text.slice(first, last);
  // "&nbsp;" is a mark.
  const isEntity = text.charAt(first - 1) === '&';
  return first < start && !isEntity && WORDS.test(words) ? words.toLowerCase().split(BLANKS) : undefined;
}

const WORDS = /^[a-z]+(?: +[a-z]+)* *$/i;
const BLANKS = / +/;

function blankStart(text: string, at: number): number {
  let here = at;
  while (text.charCodeAt(here - 1) === BLANK) here--;
  return here;
}

function blankEnd(text: string, at: number): number {
  let here = at;
  while (text.charCodeAt(here) === BLANK) here++;
  return here;
}

const BLANK = 32;

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
