import { lookingAt, partsOf } from '../decision/assembled.js';
import type { Decision, Issue, IssuePart } from '../decision/model.js';
import { isSameRequest } from '../decision/moved.js';
import { findRedactions } from '../decision/redactions.js';
import { isSameSpan, type Span } from '../decision/span.js';
import { changeBetween, type TextChange } from '../decision/text-change.js';
import { type Reach, type Rule, type RuleContext, type RuleId, reachOf } from '../rules/rule.js';
import type { Finding } from './finding.js';
import { byPlace, findingsOfRules, isFailure, type SeverityOf, withoutRepeats } from './lint.js';

/** Rules look no further than this over the border of an issue. */
const LOOK_OVER = 60;

/** A decision with all that was found in it. */
export interface Checked {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  /** The decision without its issues, and what each rule rests on with it; kept while it is the same. */
  readonly frame?: Frame;
}

/** What a check of the changes gives. */
export interface Rechecked extends Checked {
  readonly findings: Finding[];
  readonly frame: Frame;
}

/** What stands before the first issue, and the rules by what they rest on there. */
interface Frame {
  readonly decision: Decision;
  readonly reaches: ReadonlyMap<RuleId, Reach>;
  readonly rules: ReadonlyMap<Reach, readonly Rule[]>;
}

function frameOf(decision: Decision, rules: readonly Rule[], context: RuleContext): Frame {
  const frame = lookingAt(decision, -1);
  const reaches = new Map(rules.map((rule) => [rule.id, reachOf(rule, frame, context)]));
  const grouped = new Map<Reach, Rule[]>();
  for (const rule of rules) {
    const reach = reaches.get(rule.id) ?? 'text';
    const group = grouped.get(reach);
    if (group) group.push(rule);
    else grouped.set(reach, [rule]);
  }
  return { decision: frame, reaches, rules: grouped };
}

/**
 * The findings on a decision of which all but one issue was checked before: the same as those of a check of the whole,
 * in the order of the text. Only rules whose findings may have changed run, see `Reach`. `undefined` where more changed,
 * or something that is not known well enough.
 */
export function recheckDecision(
  before: Checked,
  decision: Decision,
  rules: readonly Rule[],
  context: RuleContext,
  severityOf: SeverityOf,
): Rechecked | undefined {
  const edit = editWithinIssue(before.decision, decision);
  if (!edit || before.findings.some(isFailure)) return undefined;
  const frame = before.frame ?? frameOf(decision, rules, context);
  const kept = keptFindings(before, edit, frame.reaches);
  if (!kept) return undefined;
  const run = (looked: Decision, wanted: readonly Reach[]) =>
    wanted.flatMap((reach) => findingsOfRules(looked, frame.rules.get(reach) ?? [], context, severityOf));
  const found = [...kept, ...run(decision, edit.areRequestsSame ? ['text'] : ['text', 'requestsAndIssue'])];
  if (!edit.areRequestsSame) found.push(...run(withoutRationales(decision), ['requests']));
  if (!edit.areCitationsSame) found.push(...run(decision, ['citations']));
  for (const index of edit.lookedAt) {
    const { start, end } = decision.allIssues.stretchOf(index);
    const own = run(context.lookingAt(decision, index, frame.decision), [
      'issue',
      ...reachesWithin.filter((reach) => !isKept(edit, reach)),
      ...(edit.areRequestsSame ? ['requestsAndIssue' as const] : []),
    ]);
    found.push(
      ...own.filter((finding) => isFailure(finding) || (finding.span.start >= start && finding.span.start < end)),
    );
  }
  if (found.some(isFailure)) return undefined;
  return { decision, frame, findings: withoutRepeats(found.sort(byPlace)) };
}

/** An edit that lies inside one issue. */
interface EditWithinIssue {
  readonly change: TextChange;
  /** The issues in which findings may have changed. */
  readonly lookedAt: readonly number[];
  /** Their stretches in the text before. */
  readonly stretches: readonly Span[];
  /** True when no title and no outcome changed. */
  readonly areRequestsSame: boolean;
  /** True when no guideline line changed, nor a title. */
  readonly areCitationsSame: boolean;
  /** True when no rationale changed, nor a title. */
  readonly isProseSame: boolean;
}

/** What a finding may rest on beside the frame when it does not rest on all of its issue. */
const reachesWithin = ['title', 'guidelines', 'prose'] as const;

/** True where the edit left the findings with such a reach as they were in the very issue that was edited. */
function isKept({ areCitationsSame, isProseSame }: EditWithinIssue, reach: (typeof reachesWithin)[number]): boolean {
  if (reach === 'title') return areCitationsSame || isProseSame;
  return reach === 'guidelines' ? areCitationsSame : isProseSame;
}

function editWithinIssue(before: Decision, now: Decision): EditWithinIssue | undefined {
  // What stands before the issues is the same object as before, or it was parsed anew.
  const isFrameSame = before.header === now.header && before.summary === now.summary;
  if (!isFrameSame || before.suppressions.length > 0 || now.suppressions.length > 0) return undefined;
  const [index, ...others] = now.allIssues.changedSince(before.allIssues) ?? [];
  if (index === undefined || others.length > 0) return undefined;
  const change = changeBetween(before.text, now.text);
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
  const isInRationale =
    liesInRationale(old, change.start, change.oldEnd) && liesInRationale(issue, change.start, change.newEnd);
  const isProseSame = !isInRationale && old !== undefined && issue !== undefined && liesInLine(old, issue, change);
  const areRequestsSame = isInRationale || before.allIssues.requests() === now.allIssues.requests();
  return { change, lookedAt, stretches, areRequestsSame, areCitationsSame: isInRationale, isProseSame };
}

/** True for a stretch inside the last part of an issue, when that is its one rationale. */
function liesInRationale(issue: Issue | undefined, start: number, end: number): boolean {
  const rationales = issue?.parts.filter(({ id }) => id === 'rationale') ?? [];
  const [rationale] = rationales;
  if (!rationale || rationales.length > 1 || issue?.parts.at(-1) !== rationale) return false;
  return start >= rationale.value.start && end <= rationale.value.end;
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

/** The findings that still hold, at their new places; `undefined` when one of them has a place in the changed words. */
function keptFindings(
  { findings }: Checked,
  edit: EditWithinIssue,
  reaches: ReadonlyMap<RuleId, Reach>,
): Finding[] | undefined {
  const { change, stretches, areRequestsSame, areCitationsSame } = edit;
  const kept: Finding[] = [];
  const keptWithin = reachesWithin.filter((reach) => isKept(edit, reach));
  const keptInIssue: readonly Reach[] = ['requests', 'citations', ...keptWithin];
  const isMadeAnew = (reach: Reach) =>
    reach === 'text' ||
    (!areRequestsSame && (reach === 'requests' || reach === 'requestsAndIssue')) ||
    (!areCitationsSame && reach === 'citations');
  for (const finding of findings) {
    const reach = reaches.get(finding.rule) ?? 'text';
    if (isMadeAnew(reach)) continue;
    const isLookedAt = stretches.some(({ start, end }) => start <= finding.span.start && finding.span.start < end);
    if (isLookedAt && !keptInIssue.includes(reach)) continue;
    if (placesOf(finding).some(({ start, end }) => end > change.start && start < change.oldEnd)) return undefined;
    kept.push(movedFinding(finding, change));
  }
  return kept;
}

function placesOf({ span, related = [], fix, choices = [] }: Finding): Span[] {
  const edits = [...(fix ? [fix] : []), ...choices].flatMap((each) => each.edits);
  return [span, ...related.map((place) => place.span), ...edits.map((edit) => edit.span)];
}

function movedFinding(finding: Finding, { oldEnd, newEnd }: TextChange): Finding {
  const by = newEnd - oldEnd;
  if (by === 0 || placesOf(finding).every(({ start }) => start < oldEnd)) return finding;
  const move = <T extends { readonly span: Span }>(place: T): T =>
    place.span.start < oldEnd ? place : { ...place, span: { start: place.span.start + by, end: place.span.end + by } };
  const { related, fix, choices } = finding;
  return {
    ...move(finding),
    ...(related && { related: related.map(move) }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map(move) } }),
    ...(choices && { choices: choices.map((each) => ({ ...each, edits: each.edits.map(move) })) }),
  };
}

/** The decision as rules see it that rest on no rationale. */
function withoutRationales(decision: Decision): Decision {
  const issues = decision.issues.map((issue) => ({
    ...issue,
    parts: issue.parts.filter(({ id }) => id !== 'rationale'),
    guidelineLines: issue.guidelineLines,
    mentions: [],
  }));
  const { allIssues, searched, text } = decision;
  return { ...partsOf(decision), allIssues, searched, issues, redactions: findRedactions(text, { start: 0, end: 0 }) };
}
