import type { IssuePartId } from '../decision/layout.js';
import type { Decision, Issue } from '../decision/model.js';
import { contains, isEmptySpan, type Span } from '../decision/span.js';
import type { Finding } from '../lint/finding.js';
import type { RuleId } from '../rules/rule.js';
import { type IssueState, issueStates, type LackingPart } from './issue-state.js';

/** A line above the title of an issue that tells how far it is written. */
export interface IssueLens {
  /** The title of the issue, or the place where one is missing. */
  readonly span: Span;
  /** "Upheld · 2 sources · ready". */
  readonly title: string;
  /** The first thing that is missing or wrong; the outcome of an issue that is ready. */
  readonly target: Span;
}

const PART_NAMES: Readonly<Record<IssuePartId, string>> = {
  claimsAdministratorGuideline: "claims administrator's guideline",
  reviewerGuideline: 'guideline',
  rationale: 'rationale',
};

/** One lens for each issue of a decision, in the order of the text. */
export function issueLenses(decision: Decision, findings: readonly Finding[]): IssueLens[] {
  if (!decision.isRecognized) return [];
  const states = issueStates(decision);
  return decision.issues.flatMap((issue, index) => {
    const state = states[index];
    return state ? [lensOf(issue, state, findings)] : [];
  });
}

function lensOf(issue: Issue, state: IssueState, findings: readonly Finding[]): IssueLens {
  const { start } = issue.whole;
  return {
    span: isEmptySpan(issue.title) ? { start, end: start } : issue.title,
    title: [
      outcomeWords(issue, state),
      ...sourceWords(state),
      ...restWords(state, otherFindings(issue, findings)),
    ].join(' · '),
    target: targetOf(issue, state, findings),
  };
}

function outcomeWords({ outcome }: Issue, state: IssueState): string {
  return state.outcome ?? (isEmptySpan(outcome.span) ? 'outcome missing' : 'outcome not known');
}

/** Nothing while the guideline part itself is missing or empty: that is told already. */
function sourceWords({ citedSources, lacking }: IssueState): string[] {
  if (citedSources === 0 && lacking.some(({ id }) => id === 'reviewerGuideline')) return [];
  return [citedSources === 0 ? 'no source' : counted(citedSources, 'source')];
}

/** What is missing and how much else is found. */
function restWords({ outcome, lacking }: IssueState, count: number): string[] {
  const rest = [
    ...lacking.map(({ id, kind }) => `${PART_NAMES[id]} ${kind}`),
    ...(count > 0 ? [counted(count, 'finding')] : []),
  ];
  return rest.length === 0 && outcome !== undefined ? ['ready'] : rest;
}

/** Their findings are told by the words of the lens itself. */
const TOLD: readonly RuleId[] = [
  'issue/missing-outcome',
  'issue/unknown-outcome',
  'issue/missing-part',
  'issue/empty-part',
];

/** The findings besides; hints are a matter of form and keep no issue from being ready. */
function otherFindings({ whole }: Issue, findings: readonly Finding[]): number {
  return findings.filter(
    ({ span, severity, rule }) => severity !== 'hint' && !TOLD.includes(rule) && contains(whole, span),
  ).length;
}

function targetOf({ whole, outcome }: Issue, state: IssueState, findings: readonly Finding[]): Span {
  if (state.outcome === undefined) return outcome.span;
  const [first] = state.lacking.toSorted((a, b) => byEmptyFirst(a, b));
  const found = findings.find(({ span, severity }) => severity !== 'hint' && contains(whole, span));
  return first?.place ?? found?.span ?? outcome.span;
}

/** An empty part has its place in the text; a missing one can only be put at the end. */
function byEmptyFirst(a: LackingPart, b: LackingPart): number {
  return Number(a.kind === 'missing') - Number(b.kind === 'missing');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
