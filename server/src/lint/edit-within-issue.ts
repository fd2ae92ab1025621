import type { Decision, Issue, IssuePart } from '../decision/model.js';
import { isSameLabel, isSameRequest } from '../decision/moved.js';
import { isEmptySpan, isSameSpan, type Span } from '../decision/span.js';
import type { FindChange, TextChange } from '../decision/text-change.js';

/** Rules look no further than this over the border of an issue. */
const LOOK_OVER = 60;

/** An edit that lies inside one issue. */
export interface EditWithinIssue {
  readonly change: TextChange;
  /** The issues in which findings may have changed. */
  readonly lookedAt: readonly number[];
  /** Their stretches in the text before. */
  readonly stretches: readonly Span[];
  /** True when no title and no outcome changed. */
  readonly areRequestsSame: boolean;
  /** True when no guideline line changed, nor a title. */
  readonly areCitationsSame: boolean;
  /** The rationale that was edited, before and after; where nothing else was. */
  readonly rationales?: readonly [Span, Span];
  /** True when no rationale changed, nor a title. */
  readonly isProseSame: boolean;
  /** True when no title and no label changed, and the parts that are empty are those that were. */
  readonly arePartsSame: boolean;
}

/** What a finding may rest on beside the frame when it does not rest on all of its issue. */
export const reachesWithin = ['title', 'parts', 'guidelines', 'prose'] as const;

/** True where the edit left the findings with such a reach as they were in the very issue that was edited. */
export function isKept(
  { areCitationsSame, isProseSame, arePartsSame }: EditWithinIssue,
  reach: (typeof reachesWithin)[number],
): boolean {
  if (reach === 'title') return areCitationsSame || isProseSame;
  if (reach === 'parts') return arePartsSame;
  return reach === 'guidelines' ? areCitationsSame : isProseSame;
}

/** The edit that led from one decision to another; `undefined` where it reaches beyond one issue. */
export function editWithinIssue(before: Decision, now: Decision, findChange: FindChange): EditWithinIssue | undefined {
  // What stands before the issues is the same object as before, or it was parsed anew.
  const isFrameSame = before.header === now.header && before.summary === now.summary;
  if (!isFrameSame || before.suppressions.length > 0 || now.suppressions.length > 0) return undefined;
  const [index, ...others] = now.allIssues.changedSince(before.allIssues) ?? [];
  if (index === undefined || others.length > 0) return undefined;
  const change = findChange(before.text, now.text);
  const stretch = before.allIssues.stretchOf(index);
  if (change.start <= stretch.start || change.oldEnd >= stretch.end) return undefined;
  const neighbours = [
    change.start - stretch.start < LOOK_OVER ? index - 1 : index,
    index,
    stretch.end - change.oldEnd < LOOK_OVER ? index + 1 : index,
  ];
  const lookedAt = [...new Set(neighbours)].filter((each) => each >= 0 && each < now.allIssues.length);
  const stretches = lookedAt.map((each) => before.allIssues.stretchOf(each));
  const [old, issue] = [before.allIssues.at(index), now.allIssues.at(index)];
  const rationales = rationalesAround(old, issue, change);
  const isInRationale = rationales !== undefined;
  const isProseSame = !isInRationale && old !== undefined && issue !== undefined && liesInLine(old, issue, change);
  const areRequestsSame = isInRationale || before.allIssues.requests() === now.allIssues.requests();
  return {
    change,
    lookedAt,
    stretches,
    areRequestsSame,
    areCitationsSame: isInRationale,
    isProseSame,
    arePartsSame: (isInRationale || isProseSame) && areLabelsSame(old, issue, change),
    ...(rationales && { rationales }),
  };
}

function areLabelsSame(old: Issue | undefined, now: Issue | undefined, { start, oldEnd, newEnd }: TextChange): boolean {
  return (
    old?.parts.length === now?.parts.length &&
    old?.parts.every((part, index) => {
      const other = now?.parts[index];
      const by = part.label.start < start ? 0 : newEnd - oldEnd;
      return other && isSameLabel(part, other, by) && isEmptySpan(part.value) === isEmptySpan(other.value);
    }) === true
  );
}

/** The rationale of an issue before and after an edit that lies inside. */
function rationalesAround(
  old: Issue | undefined,
  now: Issue | undefined,
  { start, oldEnd, newEnd }: TextChange,
): EditWithinIssue['rationales'] {
  const before = rationaleAround(old, start, oldEnd);
  const after = before && rationaleAround(now, start, newEnd);
  return after && [before, after];
}

/** The last part of an issue, when that is its one rationale and a stretch lies inside. */
function rationaleAround(issue: Issue | undefined, start: number, end: number): Span | undefined {
  const rationales = issue?.parts.filter(({ id }) => id === 'rationale') ?? [];
  const [rationale] = rationales;
  if (!rationale || rationales.length > 1 || issue?.parts.at(-1) !== rationale) return undefined;
  return start >= rationale.value.start && end <= rationale.value.end ? rationale.value : undefined;
}

/** True for an edit inside the words of a part before the one rationale, which left all other parts and the title as they were. */
function liesInLine(old: Issue, now: Issue, { start, oldEnd, newEnd }: TextChange): boolean {
  const edited = now.parts.findIndex(({ value }) => value.start <= start && newEnd <= value.end);
  const isWithin = ({ value }: IssuePart) => value.start <= start && oldEnd <= value.end;
  return (
    edited >= 0 &&
    old.parts.length === now.parts.length &&
    old.parts.filter(({ id }) => id === 'rationale').length === 1 &&
    old.parts.findIndex(({ id }) => id === 'rationale') > edited &&
    old.parts.every((part, index) => {
      const other = now.parts[index];
      if (!other || other.id !== part.id) return false;
      return index === edited
        ? isWithin(part)
        : isSameSpan(part.value, other.value, index < edited ? 0 : newEnd - oldEnd);
    }) &&
    isSameRequest(old, now, 0)
  );
}
