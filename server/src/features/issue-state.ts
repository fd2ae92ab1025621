import type { IssuePartId } from '../decision/layout.js';
import { type Decision, type Issue, issuePart } from '../decision/model.js';
import { isEmptySpan, type Span } from '../decision/span.js';

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
}

/** How far each issue is written, in the order of the text. */
export function issueStates(decision: Decision): IssueState[] {
  return decision.issues.map((issue) => {
    const lines = issue.guidelineLines.filter(({ part }) => part.id === 'reviewerGuideline');
    const citations = lines.flatMap((line) => line.citations);
    const { known } = issue.outcome;
    return {
      ...(known !== undefined && { outcome: known }),
      citedSources: citations.flatMap(({ sources }) => sources).length,
      lacking: decision.layout.issueParts.flatMap((id) => lackingPart(issue, id) ?? []),
    };
  });
}

function lackingPart(issue: Issue, id: IssuePartId): LackingPart | undefined {
  const part = issuePart(issue, id);
  if (!part) return { id, kind: 'missing', place: { start: issue.whole.end, end: issue.whole.end } };
  return isEmptySpan(part.value) ? { id, kind: 'empty', place: part.value } : undefined;
}
