import { assembled, partsOf } from './assembled.js';
import { trimSpan } from './characters.js';
import { createHeadingWatch, type HeadingWatch } from './heading-watch.js';
import { createHeadingReader } from './headings.js';
import type { IssueList } from './issue-list.js';
import { blockOfEditedEnd } from './issues/edited-end.js';
import { blockOfEditedPart } from './issues/edited-part.js';
import { blockOfEditedWord } from './issues/edited-word.js';
import { findIssues } from './issues/issues.js';
import { spellingsOf } from './labels.js';
import type { Vocabulary } from './layout.js';
import type { Decision, Issue, IssueBlock, Section } from './model.js';
import { isSameRequest } from './moved.js';
import { endOfDecisionsLeadIn, type ParseDecision } from './parse.js';
import { rereadIssue } from './reread-issue.js';
import { isSameSpan, type Span } from './span.js';
import { reachOfLeadIn } from './statements.js';
import { createSuppressionWatch } from './suppressions.js';
import type { FindChange, TextChange } from './text-change.js';

/** A function that parses a text that came of another one by an edit. */
export type ReparseDecision = (before: Decision, text: string) => Decision;

/**
 * Parses a text of which most was parsed before. The result is the same as that of `parse`. An edit inside an issue
 * has only this issue and its neighbours read again: the parser looks back no further than one landmark, so where the
 * neighbours come out as they were, all others do. Any other edit has the whole text parsed. Each function that it gives
 * follows one document.
 */
export function createReparser(
  vocabulary: Vocabulary,
  parse: ParseDecision,
): (findChange: FindChange) => ReparseDecision {
  const spellings = spellingsOf(vocabulary.partLabels);
  const headings = createHeadingReader(vocabulary);

  const blockWithNeighbours = (before: Decision, old: Issue, index: number, change: TextChange, text: string) => {
    const by = text.length - before.text.length;
    const first = firstToRead(old, index, change);
    const region = regionToRead(before, first, index, by, text, vocabulary);
    const blocks = findIssues(text, region, spellings, vocabulary.outcomes);
    return changedBlock(before.allIssues, blocks, first, index, by);
  };

  const reparsed = (
    before: Decision,
    text: string,
    change: TextChange,
    mayMakeHeading: HeadingWatch,
  ): Decision | undefined => {
    const index = changedIssue(before, change, reachOfLeadIn(vocabulary.statements.decisionsLeadIn));
    const by = text.length - before.text.length;
    if (index === undefined || mayMakeHeading(before.text, text, change)) return undefined;
    const old = before.allIssues.at(index);
    if (!old) return undefined;
    const following = before.allIssues.asParsed(index + 1);
    const block =
      blockOfEditedWord(before.text, text, old, following, change, spellings, vocabulary.outcomes) ??
      blockOfEditedPart(text, old, change, spellings, vocabulary.outcomes) ??
      blockOfEditedEnd(text, old, following, change, {
        spellings,
        outcomes: vocabulary.outcomes,
      }) ??
      blockWithNeighbours(before, old, index, change, text);
    if (!block) return undefined;
    const issue = rereadIssue(text, block, old, change, vocabulary);
    const parts = partsOf(before);
    parts.text = text;
    parts.sections = movedSections(before.sections, text);
    return assembled(parts, before.allIssues.withChanged(text, index, issue, by));
  };

  return (findChange) => {
    const watch = createHeadingWatch(headings);
    const maySuppress = createSuppressionWatch();
    return (before, text) => {
      if (before.text === text) return before;
      const change = findChange(before.text, text);
      const isSuppressing = before.suppressions.length > 0 || maySuppress(before.text, text, change);
      return (isSuppressing ? undefined : reparsed(before, text, change, watch)) ?? parse(text);
    };
  };
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
  // What stands before it decides how an issue begins: "Rationale:" opens one, or is prose of the rationale before.
  const beginsAsBefore = first < index ? isAsBefore(first, 0) : isSameBeginning(issues.at(index), changed);
  const areSame = beginsAsBefore && (last === index || isAsBefore(last, by));
  return areSame ? changed : undefined;
}

/** Whether title and first label stand where they stood. */
function isSameBeginning(old: Issue | undefined, now: IssueBlock): boolean {
  const [before, after] = [old?.parts[0], now.parts[0]];
  if (!old || !before || !after) return false;
  return isSameSpan(old.title, now.title, 0) && isSameSpan(before.label, after.label, 0);
}

function isSameBlock(old: Issue, now: IssueBlock, by: number): boolean {
  const isSame = (a: Span, b: Span) => isSameSpan(a, b, by);
  return (
    isSame(old.whole, now.whole) &&
    isSameRequest(old, now, by) &&
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
