import { isColon } from '../characters.js';
import type { LabelSpellings } from '../labels.js';
import type { IssuePartId } from '../layout.js';
import { unmarkedSpan } from '../marks.js';
import type { Issue, IssueBlock, IssuePart } from '../model.js';
import { isSameLabel } from '../moved.js';
import type { TextChange } from '../text-change.js';
import { withEditedValue } from './edited-value.js';
import { PART_ORDER } from './issues.js';
import { findTitleEnds } from './outcomes.js';
import { findPartLabels } from './part-labels.js';

/**
 * An issue after an edit behind the label of a part and before that of the next one: the same as `findIssues` gives. Only
 * the stretch from the label of the part to the end of the next label is searched, and colons behind the edit alone: labels
 * are sought before their colon, and no further back than the colon before them. So where nothing else is found there, all
 * others stand as they stood. `undefined` where that is not so, and where parts are repeated or not in their order.
 */
export function blockOfEditedPart(
  text: string,
  old: Issue,
  { start, oldEnd, newEnd }: TextChange,
  spellings: LabelSpellings<IssuePartId>,
  outcomes: readonly string[],
): IssueBlock | undefined {
  const index = old.parts.findLastIndex(({ label }) => label.end < start);
  const [part, next] = [old.parts[index], old.parts[index + 1]];
  if (!part?.hasColon || !next?.hasColon || !areInOrder(old.parts)) return undefined;
  const by = newEnd - oldEnd;
  const from = behindColon(text, part.label.end);
  if (start < from || oldEnd >= next.whole.start) return undefined;
  const stretch = { start: from, end: behindColon(text, next.label.end + by) };
  const [label, ...others] = findPartLabels(text, stretch, spellings, start);
  if (label?.start !== next.whole.start + by || others.length > 0) return undefined;
  if (!isSameLabel(next, label, by) || findTitleEnds(text, stretch, outcomes).length > 0) return undefined;
  const value = unmarkedSpan(text, from, label.start);
  return value.end > value.start ? withEditedValue(old, index, value, by) : undefined;
}

/** The place behind the colon that closes a label. */
export function behindColon(text: string, labelEnd: number): number {
  let here = labelEnd;
  while (here < text.length && !isColon(text.charCodeAt(here))) here++;
  return here + 1;
}

/** True where each part stands once, in the order of the layout. */
export function areInOrder(parts: readonly IssuePart[]): boolean {
  let last = -1;
  for (const { id } of parts) {
    const place = PART_ORDER.indexOf(id);
    if (place <= last) return false;
    last = place;
  }
  return true;
}
