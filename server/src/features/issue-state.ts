import type { IssuePartId } from '../decision/layout.js';
import { type Decision, type Issue, issuePart } from '../decision/model.js';
import { contains, isEmptySpan, type Span } from '../decision/span.js';
import type { Finding } from '../lint/finding.js';
import { type Severity, severities } from '../rules/rule.js';

/** A part of an issue that is not there or has no words, and where to write it. */
export interface LackingPart {
  readonly id: IssuePartId;
  readonly kind: 'missing' | 'empty';
  readonly place: Span;
}

/** How far an issue is written. */
export interface IssueState {
  /** The known outcome; `undefined` while it is missing or none of the known ones. */
  readonly outcome?: string;
  /** The sources that the reviewer's own guideline lines cite. */
  readonly citedSources: number;
  /** In the order of the layout. */
  readonly lacking: readonly LackingPart[];
  /** The number of findings that begin inside the issue. */
  readonly findings: Readonly<Record<Severity, number>>;
}

/** How far each issue is written, in the order of the text. */
export function issueStates(decision: Decision, findings: readonly Finding[]): IssueState[] {
  return decision.issues.map((issue) => {
    const lines = issue.guidelineLines.filter(({ part }) => part.id === 'reviewerGuideline');
    const citations = lines.flatMap((line) => line.citations);
    const { known } = issue.outcome;
    return {
      ...(known !== undefined && { outcome: known }),
      citedSources: citations.flatMap(({ sources }) => sources).length,
      lacking: decision.layout.issueParts.flatMap((id) => lackingPart(issue, id) ?? []),
      findings: countBySeverity(findings.filter(({ span }) => contains(issue.whole, span))),
    };
  });
}

function lackingPart(issue: Issue, id: IssuePartId): LackingPart | undefined {
  const part = issuePart(issue, id);
  if (!part) return { id, kind: 'missing', place: { start: issue.whole.end, end: issue.whole.end } };
  return isEmptySpan(part.value) ? { id, kind: 'empty', place: part.value } : undefined;
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const severity of severities) counts[severity] = findings.filter((each) => each.severity === severity).length;
  return counts;
}
