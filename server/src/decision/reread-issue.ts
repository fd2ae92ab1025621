import type { Vocabulary } from './layout.js';
import type { Issue, IssueBlock, IssuePart } from './model.js';
import { mentionsIn, withCitations } from './parse.js';
import { isSameSpan } from './span.js';
import type { TextChange } from './text-change.js';

/**
 * A changed issue with its guidelines read: the same as `withCitations` gives. An edit behind the guideline lines, as in
 * the rationale, leaves them as they were read before.
 */
export function rereadIssue(
  text: string,
  block: IssueBlock,
  before: Issue,
  { start }: TextChange,
  vocabulary: Vocabulary,
): Issue {
  const parts = block.parts.map((part, index) => sameLine(part, before.parts[index], start) ?? part);
  const lines = parts.filter(({ id }) => id !== 'rationale');
  const areSame =
    lines.length === before.guidelineLines.length &&
    lines.every((part, index) => part === before.guidelineLines[index]?.part);
  if (!areSame) return withCitations(text, block, vocabulary);
  const { guidelineLines } = before;
  return { ...block, parts, guidelineLines, mentions: mentionsIn(text, block, vocabulary.guidelines) };
}

/** The part as it was before, where it is the same guideline part and ends before the edit. */
function sameLine(part: IssuePart, before: IssuePart | undefined, editStart: number): IssuePart | undefined {
  if (!before || part.id === 'rationale' || part.id !== before.id) return undefined;
  const isSame =
    isSameSpan(part.whole, before.whole) &&
    isSameSpan(part.label, before.label) &&
    isSameSpan(part.value, before.value) &&
    part.isLabelExact === before.isLabelExact &&
    part.hasColon === before.hasColon;
  return isSame && part.whole.end < editStart ? before : undefined;
}
