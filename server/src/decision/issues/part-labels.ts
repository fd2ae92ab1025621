import { type FoundLabel, findLabels } from '../found-labels.js';
import type { LabelSpelling } from '../labels.js';
import type { IssuePartId } from '../layout.js';
import { markLengthAt, markLengthBefore, marksBefore, skipForward } from '../marks.js';
import type { Span } from '../span.js';
import { linePrefixBefore } from './line-prefix.js';

export type PartLabel = FoundLabel<IssuePartId>;

/** The labels of the parts of issues in a region, in order: those with a colon, and marked ones without. */
export function findPartLabels(
  text: string,
  region: Span,
  spellings: readonly LabelSpelling<IssuePartId>[],
): PartLabel[] {
  const labels = findLabels(text, region, spellings, 'prose');
  const found = new Set(labels.map(({ label }) => label.end));
  for (const label of markedLabelsWithoutColon(text, region, spellings)) {
    if (!found.has(label.label.end)) labels.push(label);
  }
  return labels
    .map((label) => ({ ...label, start: linePrefixBefore(text, label.start, region.start) }))
    .sort((a, b) => a.start - b.start);
}

const MARKED_WORDS = /(?:\*\*|<b>|<strong>)[ \t]{0,3}([a-z][a-z \t]{6,60}[a-z])[ \t]{0,3}(?:\*\*|<\/b>|<\/strong>)/gi;

function markedLabelsWithoutColon(
  text: string,
  region: Span,
  spellings: readonly LabelSpelling<IssuePartId>[],
): PartLabel[] {
  const byWords = new Map(spellings.map((spelling) => [spelling.words.join(' '), spelling]));
  const labels: PartLabel[] = [];
  for (const match of text.slice(region.start, region.end).matchAll(MARKED_WORDS)) {
    const words = match[1] ?? '';
    const spelling = byWords.get(words.toLowerCase().replace(/\s+/g, ' '));
    if (!spelling) continue;
    const start = region.start + match.index + match[0].indexOf(words);
    const label = { start, end: start + words.length };
    labels.push(withoutColon(text, region, spelling, label));
  }
  return labels;
}

function withoutColon(
  text: string,
  region: Span,
  { id, isCanonical }: LabelSpelling<IssuePartId>,
  label: Span,
): PartLabel {
  const start = marksBefore(text, label.start, region.start);
  const valueFrom = skipForward(text, label.end, region.end);
  return { id, start, label, isLabelExact: isCanonical, valueFrom, hasColon: false };
}

/** True when the label is set off by marks on both sides, so that nobody can take it for prose. */
export function isMarkedLabel(text: string, { label }: PartLabel): boolean {
  return markLengthBefore(text, label.start) > 0 && markLengthAt(text, label.end) > 0;
}
