import type { Vocabulary } from '../../decision/layout.js';
import { type Decision, headerField } from '../../decision/model.js';
import { contains, isEmptySpan, textAt } from '../../decision/span.js';
import type { Finding, SuppressedFinding } from '../../lint/finding.js';
import type { CheckedDecision } from '../../lint/lint.js';
import { type Severity, severities } from '../../rules/rule.js';
import { type OverallDetermination, overallDetermination } from './overall.js';
import { type Item, type PlainPart, plainParts } from './parts.js';

/** A part of a decision: what it must have, and what the checks found in it. */
export interface PartState extends PlainPart {
  readonly findings: readonly Finding[];
  /** `incomplete` while something is missing, `faulty` when all is there but an error stands in it. */
  readonly state: 'ready' | 'incomplete' | 'faulty';
}

/** How far a decision is from being fit to submit. */
export interface DecisionState {
  /** The case number; `undefined` while there is none. */
  readonly caseNumber?: string;
  readonly overall?: OverallDetermination;
  /** True when every part is there and no error stands. */
  readonly isReady: boolean;
  /** How many things have to be done first: missing items, and errors besides. */
  readonly blocking: number;
  readonly parts: readonly PartState[];
  /** Findings that stand in no part. */
  readonly elsewhere: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly suppressed: readonly SuppressedFinding[];
}

/** How far a decision is written, with all that the checks found in it. */
export function decisionState(decision: Decision, checked: CheckedDecision, vocabulary: Vocabulary): DecisionState {
  const plain = plainParts(decision, vocabulary);
  const { byPart, elsewhere } = assigned(plain, checked.findings);
  const parts = plain.map((part, index) => withFindings(part, byPart[index] ?? []));
  const blocking = parts.reduce((sum, part) => sum + blockingIn(part), errorsIn(elsewhere).length);
  const number = headerField(decision, 'caseNumber')?.value;
  const overall = overallDetermination(decision);
  return {
    ...(number && !isEmptySpan(number) && { caseNumber: textAt(decision.text, number) }),
    ...(overall && { overall }),
    isReady: decision.isRecognized && blocking === 0,
    blocking,
    parts,
    elsewhere,
    counts: countsOf(checked.findings),
    suppressed: checked.suppressed,
  };
}

/**
 * Each finding goes to the issue that holds it, else to the smallest other part: the credentials stand inside their
 * section. One pass over the issues, which are in the order of the text like the findings.
 */
function assigned(
  parts: readonly PlainPart[],
  findings: readonly Finding[],
): { byPart: Finding[][]; elsewhere: Finding[] } {
  const byPart = parts.map((): Finding[] => []);
  const indexes = [...parts.keys()];
  const issues = indexes.filter((index) => parts[index]?.kind === 'issue');
  const others = indexes.filter((index) => parts[index]?.kind !== 'issue');
  others.sort((a, b) => lengthOf(parts[a]) - lengthOf(parts[b]));
  const holds = (index: number, { span }: Finding) => contains(parts[index]?.whole ?? { start: -1, end: -1 }, span);
  const elsewhere: Finding[] = [];
  let next = 0;
  for (const finding of findings) {
    while (next < issues.length && (parts[issues[next] ?? 0]?.whole.end ?? 0) < finding.span.start) next++;
    const near = issues.slice(next, next + 2).find((each) => holds(each, finding));
    const index = near ?? others.find((each) => holds(each, finding));
    const own = index === undefined ? undefined : byPart[index];
    (own ?? elsewhere).push(finding);
  }
  return { byPart, elsewhere };
}

function lengthOf(part: PlainPart | undefined): number {
  return part ? part.whole.end - part.whole.start : 0;
}

function withFindings(plain: PlainPart, findings: readonly Finding[]): PartState {
  const part = { ...plain, items: plain.items.map((item) => filledIn(item, findings)) };
  const state = lackingIn(part).length > 0 ? 'incomplete' : errorsIn(findings).length > 0 ? 'faulty' : 'ready';
  return { ...part, findings, state };
}

/** What is still to be filled in is not there, whatever stands in its place. */
function filledIn(item: Item, findings: readonly Finding[]): Item {
  const isBlank = findings.some(({ rule, span }) => rule === 'structure/placeholder' && contains(item.place, span));
  return isBlank ? { ...item, isThere: false, detail: 'to be filled in' } : item;
}

/** The items that are missing or empty. */
export function lackingIn({ items }: PlainPart): Item[] {
  return items.filter(({ isThere }) => !isThere);
}

/** Missing items, and the errors that tell of something else. */
function blockingIn(part: PartState): number {
  const lacking = lackingIn(part);
  const others = errorsIn(part.findings).filter(
    ({ rule, span }) =>
      lacking.length === 0 || !(TELLS_OF_LACK.test(rule) || lacking.some(({ place }) => contains(place, span))),
  );
  return lacking.length + others.length;
}

const TELLS_OF_LACK = /\/(?:missing|empty|unknown-outcome)/;

export function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The findings of one severity, the gravest severity first, in the order of the text. */
export function bySeverity(findings: readonly Finding[]): [Severity, Finding[]][] {
  return severities
    .map((severity): [Severity, Finding[]] => [severity, findings.filter((finding) => finding.severity === severity)])
    .filter(([, own]) => own.length > 0);
}

/** "ready", or "3 to do". */
export function verdictWords({ isReady, blocking }: DecisionState): string {
  return isReady ? 'ready' : `${blocking} to do`;
}
