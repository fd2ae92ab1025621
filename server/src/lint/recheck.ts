import { lookingAt, partsOf } from '../decision/assembled.js';
import type { Decision } from '../decision/model.js';
import { findRedactions } from '../decision/redactions.js';
import type { Span } from '../decision/span.js';
import type { FindChange, TextChange } from '../decision/text-change.js';
import { onceFor } from '../once.js';
import { type Reach, type Rule, type RuleContext, type RuleId, reachOf } from '../rules/rule.js';
import type { Seen } from '../rules/seen.js';
import { type EditWithinIssue, editWithinIssue, isKept, reachesWithin } from './edit-within-issue.js';
import {
  type EditedSentence,
  editedSentence,
  type SentenceEdit,
  type SentenceTools,
  seesTheSame,
} from './edited-sentence.js';
import type { Finding } from './finding.js';
import { byPlace, findingsOfRules, isFailure, type SeverityOf, withoutRepeats } from './lint.js';

/** A decision with all that was found in it. */
export interface Checked {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  /** The decision without its issues, and what each rule rests on with it; kept while it is the same. */
  readonly frame?: Frame;
  /** The sentence that was edited last, where nothing was edited since. */
  readonly sentence?: EditedSentence;
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
  /** The rules that say what they take from a sentence, by what that is: many take the same. */
  readonly seen: ReadonlyMap<Seen, readonly RuleId[]>;
}

function frameOf(decision: Decision, rules: readonly Rule[], context: RuleContext): Frame {
  const frame = lookingAt(decision, -1);
  const reaches = new Map(rules.map((rule) => [rule.id, reachOf(rule, frame, context)]));
  const grouped = new Map<Reach, Rule[]>();
  const seeing = new Map<Seen, RuleId[]>();
  for (const rule of rules) {
    const { id, seen } = rule;
    addTo(grouped, reaches.get(id) ?? 'text', rule);
    if (seen) addTo(seeing, seen, id);
  }
  return { decision: frame, reaches, rules: grouped, seen: seeing };
}

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  onceFor<Value[]>(groups, key, () => []).push(value);
}

/** What tells of an edit, and of the sentence that it is in. */
export interface RecheckTools extends SentenceTools {
  readonly findChange: FindChange;
}

/**
 * The findings on a decision of which all but one issue was checked before: the same as those of a check of the whole,
 * in the order of the text. Only rules whose findings may have changed run, see `Reach` and `Seen`. `undefined` where more
 * changed, or something that is not known well enough.
 */
export function recheckDecision(
  before: Checked,
  decision: Decision,
  rules: readonly Rule[],
  context: RuleContext,
  severityOf: SeverityOf,
  tools: RecheckTools,
): Rechecked | undefined {
  const edit = editWithinIssue(before.decision, decision, tools.findChange);
  if (!edit || before.findings.some(isFailure)) return undefined;
  const frame = before.frame ?? frameOf(decision, rules, context);
  const sentence = sentenceEdit(before, decision, edit, tools);
  const leftAlone = sentence ? rulesLeftAlone(frame.seen, sentence, before.findings, edit.change) : NO_RULES;
  const kept = keptFindings(before, edit, frame.reaches, leftAlone);
  if (!kept) return undefined;
  const rulesWith = (...wanted: readonly Reach[]) => {
    const found: Rule[] = [];
    for (const reach of wanted)
      for (const rule of frame.rules.get(reach) ?? []) if (!leftAlone.has(rule.id)) found.push(rule);
    return found;
  };
  const run = (looked: Decision, wanted: readonly Rule[]) => findingsOfRules(looked, wanted, context, severityOf);
  const found = [...kept, ...run(decision, rulesWith('text'))];
  if (!edit.areRequestsSame) {
    found.push(...run(decision, rulesWith('requestsAndIssue')));
    found.push(...run(withoutRationales(decision), rulesWith('requests')));
  }
  if (!edit.areCitationsSame) found.push(...run(decision, rulesWith('citations')));
  const rulesOfIssue = rulesWith(
    'issue',
    ...reachesWithin.filter((reach) => !isKept(edit, reach)),
    ...(edit.areRequestsSame ? ['requestsAndIssue' as const] : []),
  );
  for (const index of rulesOfIssue.length > 0 ? edit.lookedAt : []) {
    const { start, end } = decision.allIssues.stretchOf(index);
    const own = run(context.lookingAt(decision, index, frame.decision), rulesOfIssue);
    found.push(
      ...own.filter((finding) => isFailure(finding) || (finding.span.start >= start && finding.span.start < end)),
    );
  }
  if (found.some(isFailure)) return undefined;
  const findings = withoutRepeats(found.sort(byPlace));
  return { decision, frame, findings, ...(sentence && { sentence: sentence.after }) };
}

const NO_RULES: ReadonlySet<RuleId> = new Set();

function sentenceEdit(
  { decision: before, sentence }: Checked,
  now: Decision,
  { rationales, change }: EditWithinIssue,
  tools: RecheckTools,
): SentenceEdit | undefined {
  if (!rationales) return undefined;
  const [old, edited] = [
    { text: before.text, span: rationales[0] },
    { text: now.text, span: rationales[1] },
  ];
  return editedSentence(old, edited, change, tools, sentence);
}

/** The rules that take the same as before from the one sentence that was edited: their findings are the same. */
function rulesLeftAlone(
  seeing: Frame['seen'],
  sentence: SentenceEdit,
  findings: readonly Finding[],
  change: TextChange,
): ReadonlySet<RuleId> {
  const leftAlone = new Set<RuleId>();
  for (const [seen, ids] of seeing) {
    if (seesTheSame(seen, sentence)) for (const id of ids) leftAlone.add(id);
  }
  for (const finding of findings) if (hasPlaceIn(finding, change)) leftAlone.delete(finding.rule);
  return leftAlone;
}

/** The findings that still hold, at their new places; `undefined` when one of them has a place in the changed words. */
function keptFindings(
  { findings }: Checked,
  edit: EditWithinIssue,
  reaches: ReadonlyMap<RuleId, Reach>,
  leftAlone: ReadonlySet<RuleId>,
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
    if (!leftAlone.has(finding.rule)) {
      if (isMadeAnew(reach)) continue;
      const isLookedAt = stretches.some(({ start, end }) => start <= finding.span.start && finding.span.start < end);
      if (isLookedAt && !keptInIssue.includes(reach)) continue;
    }
    if (hasPlaceIn(finding, change)) return undefined;
    kept.push(movedFinding(finding, change));
  }
  return kept;
}

/** True where a finding has a place in the changed words. */
function hasPlaceIn(finding: Finding, { start, oldEnd }: TextChange): boolean {
  return placesOf(finding).some((place) => place.end > start && place.start < oldEnd);
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
