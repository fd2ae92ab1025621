import type { PlacedIssue } from '../issue-list.js';
import type { LabelSpellings } from '../labels.js';
import type { IssuePartId } from '../layout.js';
import { skipBackward, skipForward, unmarkedSpan } from '../marks.js';
import type { Issue, IssueBlock } from '../model.js';
import { isSameLabel, isSameRequest } from '../moved.js';
import { isSameSpan, type Span } from '../span.js';
import type { TextChange } from '../text-change.js';
import { areInOrder, behindColon } from './edited-part.js';
import { findIssues } from './issues.js';

/** What an issue is parted from the next one by. */
interface Words {
  readonly spellings: LabelSpellings<IssuePartId>;
  readonly outcomes: readonly string[];
}

/**
 * An issue after an edit behind the label of its last part: the same as `findIssues` gives. Only the stretch from this label to
 * the first label of the next issue, or to the end of the text, is searched: titles and labels are sought no further back
 * than the label before them. So where nothing else than the next title is found there, all others stand as they stood.
 * `undefined` where that is not so, and where parts are repeated or not in their order. `next` is the issue behind it as
 * `IssueList.asParsed` gives it.
 */
export function blockOfEditedEnd(
  text: string,
  old: Issue,
  next: PlacedIssue | undefined,
  { start, oldEnd, newEnd }: TextChange,
  words: Words,
): IssueBlock | undefined {
  const part = old.parts.at(-1);
  if (!part?.hasColon || !areInOrder(old.parts)) return undefined;
  const from = behindColon(text, part.label.end);
  if (start < from) return undefined;
  const limit = next
    ? startOfNext(text, from, next.issue, next.moved + newEnd - oldEnd, words)
    : endOfText(text, from, words);
  const value = limit === undefined ? undefined : unmarkedSpan(text, from, limit);
  if (limit === undefined || !value || value.end <= value.start) return undefined;
  const { title, treatment, outcome, whole } = old;
  const end = Math.max(skipBackward(text, limit, whole.start, true), title.end, value.end);
  const edited = { ...part, value, whole: { start: part.whole.start, end: Math.max(part.label.end, from, value.end) } };
  return { whole: { start: whole.start, end }, title, treatment, outcome, parts: old.parts.with(-1, edited) };
}

/** Where the next issue starts, when it begins as it did; it moved by so much since it was parsed. */
function startOfNext(text: string, from: number, next: Issue, by: number, words: Words): number | undefined {
  const [first] = next.parts;
  if (!first?.hasColon) return undefined;
  const [found, ...others] = issuesIn(text, { start: from, end: behindColon(text, first.label.end + by) }, words);
  const [label, ...labels] = found?.parts ?? [];
  const isSame =
    found !== undefined &&
    label !== undefined &&
    others.length + labels.length === 0 &&
    found.whole.start === next.whole.start + by &&
    isSameSpan(next.title, found.title, by) &&
    isSameRequest(next, found, by) &&
    next.outcome.hasColon === found.outcome.hasColon &&
    isSameLabel(first, label, by);
  return isSame ? found.whole.start : undefined;
}

function endOfText(text: string, from: number, words: Words): number | undefined {
  return issuesIn(text, { start: from, end: text.length }, words).length === 0 ? text.length : undefined;
}

function issuesIn(text: string, { start, end }: Span, { spellings, outcomes }: Words): IssueBlock[] {
  return findIssues(text, { start: skipForward(text, start, end), end }, spellings, outcomes);
}
