import { already, once } from '../once.js';
import type { GuidelineLine, GuidelineMention } from './citations/citation.js';
import { readGuidelineLine } from './citations/guideline-line.js';
import type { Vocabulary } from './layout.js';
import type { Issue, IssueBlock, IssuePart } from './model.js';
import { isSameLabel, movedGuidelineLine, movedMentions, settle } from './moved.js';
import { mentionsIn } from './parse.js';
import { ReadIssue } from './read-issue.js';
import { isSameSpan } from './span.js';
import type { TextChange } from './text-change.js';

/** A part of a changed issue, and that from before where the edit left it as it was. */
interface Reread {
  readonly part: IssuePart;
  readonly kept?: { readonly part: IssuePart; readonly by: number };
}

/**
 * A changed issue with its guidelines read: the same as `withCitations` gives. Only parts that the edit touched are read
 * again; what was read of the others serves again, at its new place.
 */
export function rereadIssue(
  text: string,
  block: IssueBlock,
  before: Issue,
  change: TextChange,
  vocabulary: Vocabulary,
): Issue {
  const reread = rereadParts(block, before, change);
  const parts = reread.map(({ part }) => part);
  const guidelineLines = guidelineLinesOf(text, reread, settle(before.guidelineLines), vocabulary);
  return new ReadIssue({ ...block, parts }, guidelineLines, mentionsOf(text, reread, before, change, vocabulary));
}

function rereadParts({ parts }: IssueBlock, before: Issue, change: TextChange): Reread[] {
  return parts.map((part, index) => keptPart(part, before.parts[index], change));
}

/**
 * The guideline lines, read or moved when they are first asked for: a writer who is offered words asks only for what stands
 * before the cursor. Those of `before` are asked for at once, or a chain of all versions would grow.
 */
function guidelineLinesOf(
  text: string,
  reread: readonly Reread[],
  guidelineLines: readonly GuidelineLine[],
  { guidelines }: Vocabulary,
): () => readonly GuidelineLine[] {
  const lines = reread.filter(({ part }) => part.id !== 'rationale');
  const areSame =
    lines.length === guidelineLines.length &&
    lines.every(({ part, kept }, index) => kept !== undefined && part === guidelineLines[index]?.part);
  if (areSame) return already(guidelineLines);
  return once(() => lines.map((line) => guidelineLineOf(text, line, guidelineLines, guidelines)));
}

function guidelineLineOf(
  text: string,
  { part, kept }: Reread,
  before: readonly GuidelineLine[],
  guidelines: Vocabulary['guidelines'],
): GuidelineLine {
  const line = kept && before.find((each) => each.part === kept.part);
  if (!line) return readGuidelineLine(text, part, guidelines);
  return kept.by === 0 ? line : movedGuidelineLine(line, part, kept.by);
}

function mentionsOf(
  text: string,
  reread: readonly Reread[],
  before: Issue,
  { oldEnd, newEnd }: TextChange,
  { guidelines }: Vocabulary,
): () => readonly GuidelineMention[] {
  const rationales = reread.filter(({ part }) => part.id === 'rationale');
  const areKept =
    rationales.length === before.parts.filter(({ id }) => id === 'rationale').length &&
    rationales.every(({ kept }) => kept !== undefined);
  if (areKept) return mentionsToMove(before.mentions, oldEnd, newEnd - oldEnd);
  return once(() => mentionsIn(text, { parts: reread.map(({ part }) => part) }, guidelines));
}

/** Moved when somebody asks; those of before are read by now, or a chain of all versions would grow. */
function mentionsToMove(
  mentions: readonly GuidelineMention[],
  from: number,
  by: number,
): () => readonly GuidelineMention[] {
  return mentions.length === 0 ? already(mentions) : once(() => movedMentions(mentions, from, by));
}

/** The part with that from before, where this ends before the edit or begins behind it and is the same. */
function keptPart(part: IssuePart, before: IssuePart | undefined, { start, oldEnd, newEnd }: TextChange): Reread {
  if (part === before) return { part, kept: { part, by: 0 } };
  if (!before || part.id !== before.id) return { part };
  const isBefore = part.whole.end < start;
  if (!isBefore && part.whole.start <= newEnd) return { part };
  const by = isBefore ? 0 : newEnd - oldEnd;
  const isSame =
    isSameLabel(before, part, by) &&
    isSameSpan(before.whole, part.whole, by) &&
    isSameSpan(before.value, part.value, by);
  if (!isSame) return { part };
  return { part: by === 0 ? before : part, kept: { part: before, by } };
}
