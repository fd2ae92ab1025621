import { type FoundLabel, findLabels } from '../found-labels.js';
import type { LabelSpellings } from '../labels.js';
import type { IssuePartId } from '../layout.js';
import { linePrefixBefore } from '../line-prefix.js';
import type { Span } from '../span.js';
import { labelsWithoutColon } from './labels-without-colon.js';

export type PartLabel = FoundLabel<IssuePartId>;

/**
 * The labels of the parts of issues in a region, in order: those with a colon, and those without that no prose reads like.
 * Colons before `from` are known to close none.
 */
export function findPartLabels(
  text: string,
  region: Span,
  spellings: LabelSpellings<IssuePartId>,
  from = region.start,
): PartLabel[] {
  const labels = findLabels(text, region, spellings, 'prose', from);
  const found = new Set(labels.map(({ label }) => label.end));
  labels.push(...labelsWithoutColon(text, region, spellings, found));
  return labels
    .map((label) => ({ ...label, start: linePrefixBefore(text, label.start, region.start) }))
    .sort((a, b) => a.start - b.start);
}
