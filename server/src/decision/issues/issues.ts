import type { LabelSpellings } from '../labels.js';
import type { IssuePartId } from '../layout.js';
import { startsLine } from '../line-prefix.js';
import { skipBackward, skipForward, unmarkedSpan } from '../marks.js';
import type { IssueBlock, IssuePart } from '../model.js';
import type { Span } from '../span.js';
import { afterOutcome, findTitleEnds, isLineEnd, type TitleEnd } from './outcomes.js';
import { findPartLabels, type PartLabel } from './part-labels.js';
import { readsAsProse, type Title, titleBefore, titleEndingAt } from './title.js';
import { LONGEST_TITLE, paragraphStart } from './title-start.js';

/** An issue while it is read: its title, if there is one, and the labels of its parts. */
interface Draft {
  readonly start: number;
  readonly title?: Title;
  readonly labels: PartLabel[];
  readonly ids: Set<IssuePartId>;
}

interface Reading {
  readonly text: string;
  readonly region: Span;
  readonly outcomes: readonly string[];
  readonly drafts: Draft[];
  /** The end of the last title, or of the last label: a title begins no earlier. */
  lower: number;
}

/** The parts of an issue as they follow each other. */
export const PART_ORDER: readonly IssuePartId[] = ['claimsAdministratorGuideline', 'reviewerGuideline', 'rationale'];

/**
 * The issues of a region. An issue begins with its title (a request, a colon and an outcome at the end of a line),
 * or where its first part begins when the title has no known outcome.
 */
export function findIssues(
  text: string,
  region: Span,
  spellings: LabelSpellings<IssuePartId>,
  outcomes: readonly string[],
): IssueBlock[] {
  const labels = findPartLabels(text, region, spellings);
  const ends = findTitleEnds(text, region, outcomes);
  const reading: Reading = { text, region, outcomes, drafts: [], lower: region.start };
  let nextLabel = 0;
  for (const end of ends) {
    for (let label = labels[nextLabel]; label && label.start < end.colon; label = labels[++nextLabel]) {
      readLabel(reading, label);
    }
    const title = titleAt(reading, end, labels[nextLabel]);
    if (title) readTitle(reading, end, title);
  }
  for (const label of labels.slice(nextLabel)) readLabel(reading, label);
  readTitleWithoutParts(reading);
  return reading.drafts.map((draft, index) => toIssue(text, draft, reading.drafts[index + 1]?.start ?? region.end));
}

/** The title that ends here; `undefined` for prose that ends in "was: Upheld". */
function titleAt({ text, region, lower }: Reading, end: TitleEnd, next: PartLabel | undefined): Title | undefined {
  const after = afterOutcome(text, end.outcome, region.end);
  const isFollowedByPart = next !== undefined && skipForward(text, after, region.end, true) >= next.label.start;
  const endsLine = isLineEnd(text, after, region.end) || next?.label.start === after;
  if (!endsLine || end.colon < lower) return undefined;
  if (isFollowedByPart) return titleEndingAt(text, end, lower);
  const earliest = Math.max(lower, end.colon - LONGEST_TITLE);
  if (!end.isMarked && !paragraphStart(text, end.colon, earliest).afterBlankLine) return undefined;
  const title = titleEndingAt(text, end, lower);
  return startsLine(text, title.start, lower) && !readsAsProse(text, title.treatment) ? title : undefined;
}

function readTitle(reading: Reading, end: TitleEnd, title: Title): void {
  reading.drafts.push({ start: title.start, title, labels: [], ids: new Set() });
  reading.lower = afterOutcome(reading.text, end.outcome, reading.region.end);
}

function readLabel(reading: Reading, label: PartLabel): void {
  const current = reading.drafts.at(-1);
  if (current && isHeadingOfProse(reading, current, label)) return;
  if (!current || opensIssue(reading, current, label)) {
    const title = titleBefore(reading.text, reading.lower, label.start, reading.outcomes);
    reading.drafts.push({
      start: title?.start ?? label.start,
      ...(title && { title }),
      labels: [label],
      ids: new Set([label.id]),
    });
  } else {
    current.labels.push(label);
    current.ids.add(label.id);
  }
  reading.lower = skipForward(reading.text, label.valueFrom, reading.region.end);
}

/** True for a plain "Rationale:" inside the rationale: guidelines have paragraphs of that name, too. */
function isHeadingOfProse({ text }: Reading, { ids }: Draft, { id, label, isLabelExact, start }: PartLabel): boolean {
  const isOneWord = !/\s/.test(text.slice(label.start, label.end));
  return isOneWord && !isLabelExact && ids.has(id) && start === label.start;
}

/** A part that the issue has already, or that comes before one it has, begins another issue if a title precedes it. */
function opensIssue(reading: Reading, current: Draft, label: PartLabel): boolean {
  const order = PART_ORDER.indexOf(label.id);
  const isRepeated = current.ids.has(label.id);
  const isBackward = PART_ORDER.slice(order + 1).some((id) => current.ids.has(id));
  if (!isRepeated && !isBackward) return false;
  if (titleBefore(reading.text, reading.lower, label.start, reading.outcomes)) return true;
  return isRepeated && order === 0 && current.labels.at(-1)?.id === 'rationale';
}

/** A marked line that ends in a colon at the end of the region: a title just typed, its outcome and parts to come. */
function readTitleWithoutParts(reading: Reading): void {
  const { text, region, lower, outcomes } = reading;
  const title = titleBefore(text, lower, region.end, outcomes);
  if (!title || title.start === title.treatment.start || title.treatment.end === title.treatment.start) return;
  const { outcome, treatment } = title;
  const isTitle = outcome.known !== undefined || (outcome.hasColon && couldBeOutcome(text, outcome.span));
  if (isTitle && !readsAsProse(text, treatment))
    reading.drafts.push({ start: title.start, title, labels: [], ids: new Set() });
}

/** Nothing yet, or up to three words of which the first has a capital: "Denied", "Partially Upheld", no sentence. */
function couldBeOutcome(text: string, { start, end }: Span): boolean {
  return /^(?:[A-Z][a-z]*(?:[ -][A-Za-z]+){0,2})?$/.test(text.slice(start, end));
}

function toIssue(text: string, draft: Draft, limit: number): IssueBlock {
  const end = skipBackward(text, limit, draft.start, true);
  const parts = draft.labels.map((label, index) => toPart(text, label, draft.labels[index + 1]?.start ?? limit));
  const whole = {
    start: draft.start,
    end: Math.max(end, draft.title?.end ?? draft.start, parts.at(-1)?.whole.end ?? 0),
  };
  if (!draft.title) {
    const nowhere = { start: draft.start, end: draft.start };
    return { whole, parts, title: nowhere, treatment: nowhere, outcome: { span: nowhere, hasColon: false } };
  }
  const { treatment, outcome } = draft.title;
  const titleEnd = Math.max(treatment.end, outcome.span.end);
  return { whole, parts, treatment, outcome, title: { start: treatment.start, end: titleEnd } };
}

function toPart(
  text: string,
  { id, start, label, isLabelExact, hasColon, valueFrom }: PartLabel,
  limit: number,
): IssuePart {
  const written = unmarkedSpan(text, valueFrom, limit);
  const value = written.end > written.start ? written : { start: valueFrom, end: valueFrom };
  const end = Math.max(label.end, valueFrom, value.end);
  return { id, label, value, isLabelExact, hasColon, whole: { start, end } };
}
