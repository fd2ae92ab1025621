import { assembled, partsOf } from './assembled.js';
import { trimSpan } from './characters.js';
import { createHeadingReader } from './headings.js';
import type { IssueList } from './issue-list.js';
import { blockOfEditedPart } from './issues/edited-part.js';
import { findIssues } from './issues/issues.js';
import { spellingsOf } from './labels.js';
import type { Vocabulary } from './layout.js';
import { lineEnd, lineStart, readLines } from './lines.js';
import type { Decision, Issue, IssueBlock, Section } from './model.js';
import { endOfDecisionsLeadIn, type ParseDecision } from './parse.js';
import { rereadIssue } from './reread-issue.js';
import { isSameSpan, type Span } from './span.js';
import { reachOfLeadIn } from './statements.js';
import { mayMentionSuppression } from './suppressions.js';
import { changeBetween, type TextChange } from './text-change.js';

/** A function that parses a text that came of another one by an edit. */
export type ReparseDecision = (before: Decision, text: string) => Decision;

/** A heading reaches over three lines at most. */
const LINES_OF_HEADING = 3;

/**
 * Parses a text of which most was parsed before. The result is the same as that of `parse`. An edit inside an issue
 * has only this issue and its neighbours read again: the parser looks back no further than one landmark, so where the
 * neighbours come out as they were, all others do. Any other edit has the whole text parsed.
 */
export function createReparser(vocabulary: Vocabulary, parse: ParseDecision): ReparseDecision {
  const spellings = spellingsOf(vocabulary.partLabels);
  const headings = createHeadingReader(vocabulary);
  // The lines before an edit are mostly those after the edit before it.
  let plain = { wide: '', lines: '' };
  const mayHoldHeading = (text: string, old: string, change: TextChange) => {
    const wide = around(text, old, change, 'blank lines, too');
    const lines = around(text, old, change, 'up to a blank line');
    if (wide === plain.wide && lines === plain.lines) return false;
    const mayHold = headings.isNamedIn(wide) || headings.mayBeAmong(lines, readLines(lines));
    if (!mayHold) plain = { wide, lines };
    return mayHold;
  };

  const blockWithNeighbours = (before: Decision, old: Issue, index: number, change: TextChange, text: string) => {
    const by = text.length - before.text.length;
    const first = firstToRead(old, index, change);
    const region = regionToRead(before, first, index, by, text, vocabulary);
    const blocks = findIssues(text, region, spellings, vocabulary.outcomes);
    return changedBlock(before.allIssues, blocks, first, index, by);
  };

  const reparsed = (before: Decision, text: string): Decision | undefined => {
    if (before.suppressions.length > 0 || mayMentionSuppression(text)) return undefined;
    const change = changeBetween(before.text, text);
    const index = changedIssue(before, change, reachOfLeadIn(vocabulary.statements.decisionsLeadIn));
    const by = text.length - before.text.length;
    if (index === undefined || [before.text, text].some((each) => mayHoldHeading(each, before.text, change)))
      return undefined;
    const old = before.allIssues.at(index);
    if (!old) return undefined;
    const block =
      blockOfEditedPart(text, old, change, spellings, vocabulary.outcomes) ??
      blockWithNeighbours(before, old, index, change, text);
    if (!block) return undefined;
    const issue = rereadIssue(text, block, old, change, vocabulary);
    const parts = { ...partsOf(before), text, sections: movedSections(before.sections, text) };
    return assembled(parts, before.allIssues.withChanged(text, index, issue, by));
  };

  return (before, text) => (before.text === text ? before : (reparsed(before, text) ?? parse(text)));
}

/** The issue that an edit lies inside of, where nothing but issues stands behind the heading of their section. */
function changedIssue({ sections, allIssues, isRecognized }: Decision, { start, oldEnd }: TextChange, leadIn: number) {
  const last = sections.at(-1);
  if (!isRecognized || last?.role !== 'issues') return undefined;
  if (sections.filter(({ role }) => role === 'issues').length > 1) return undefined;
  if (allIssues.length === 0 || allIssues.startOf(0) < last.body.start) return undefined;
  const index = allIssues.indexAt(start);
  const stretch = allIssues.stretchOf(Math.max(0, index));
  const isInside = index >= 0 && stretch.start < start && oldEnd < stretch.end;
  const isClear = index > 0 || start > last.body.start + leadIn;
  return isInside && isClear ? index : undefined;
}

/** A heading is no longer than three lines, and no blank line parts them; the statement that proves it may be parted from it. */
type Reach = 'up to a blank line' | 'blank lines, too';

/** The changed lines of the old or the new text with those around them that could be one heading with them. */
function around(text: string, old: string, change: TextChange, reach: Reach): string {
  const from = linesBefore(old, change.start, reach);
  const [ends, by] = [linesAfter(old, change.oldEnd, reach), text.length - old.length];
  return text.slice(from, ends + by);
}

function linesBefore(text: string, at: number, reach: Reach): number {
  let here = lineStart(text, at, 0);
  for (let lines = 0; lines < LINES_OF_HEADING && here > 0; ) {
    const previous = lineStart(text, here - 1, 0);
    if (text.slice(previous, here).trim() !== '') lines++;
    else if (reach === 'up to a blank line') return here;
    here = previous;
  }
  return here;
}

function linesAfter(text: string, at: number, reach: Reach): number {
  let here = lineEnd(text, at, text.length);
  for (let lines = 0; lines < LINES_OF_HEADING && here < text.length; ) {
    const next = lineEnd(text, here + 1, text.length);
    if (text.slice(here, next).trim() !== '') lines++;
    else if (reach === 'up to a blank line') return here;
    here = next;
  }
  return here;
}

/** The issue before the changed one, unless the edit lies behind the title and the first label, at which it ends. */
function firstToRead({ title, parts }: Issue, index: number, { start }: TextChange): number {
  const [part] = parts;
  const isBehindTitle = part !== undefined && title.end > title.start && start > part.value.start;
  return isBehindTitle ? index : Math.max(0, index - 1);
}

/** From the first issue that is read again to the end of the one behind the changed one, in the new text. */
function regionToRead(
  { allIssues, sections }: Decision,
  first: number,
  index: number,
  by: number,
  text: string,
  words: Vocabulary,
): Span {
  const end = index + 2 < allIssues.length ? allIssues.startOf(index + 2) + by : text.length;
  if (index > 0) return { start: allIssues.startOf(first), end };
  const whole = { start: sections.at(-1)?.heading.line.end ?? 0, end: text.length };
  return { start: endOfDecisionsLeadIn(text, whole, words), end };
}

/** The changed issue as it was read, where its neighbours came out just as they were. */
function changedBlock(issues: IssueList, blocks: readonly IssueBlock[], first: number, index: number, by: number) {
  const last = Math.min(issues.length - 1, index + 1);
  const changed = blocks[index - first];
  if (!changed || blocks.length !== last - first + 1 || changed.whole.start !== issues.startOf(index)) return undefined;
  const isAsBefore = (number: number, moved: number) => {
    const [old, now] = [issues.at(number), blocks[number - first]];
    return old !== undefined && now !== undefined && isSameBlock(old, now, moved);
  };
  const areSame = (first === index || isAsBefore(first, 0)) && (last === index || isAsBefore(last, by));
  return areSame ? changed : undefined;
}

function isSameBlock(old: Issue, now: IssueBlock, by: number): boolean {
  const isSame = (a: Span, b: Span) => isSameSpan(a, b, by);
  return (
    isSame(old.whole, now.whole) &&
    isSame(old.treatment, now.treatment) &&
    isSame(old.outcome.span, now.outcome.span) &&
    old.outcome.known === now.outcome.known &&
    old.parts.length === now.parts.length &&
    old.parts.every((part, index) => {
      const other = now.parts[index];
      return (
        other !== undefined &&
        part.id === other.id &&
        isSame(part.label, other.label) &&
        isSame(part.value, other.value)
      );
    })
  );
}

/** The section of the issues ends with the text. */
function movedSections(sections: readonly Section[], text: string): readonly Section[] {
  return sections.map((section, index) => {
    if (index < sections.length - 1) return section;
    const body = trimSpan(text, section.heading.line.end, text.length);
    return {
      ...section,
      body,
      whole: { start: section.whole.start, end: Math.max(section.heading.line.end, body.end) },
    };
  });
}
