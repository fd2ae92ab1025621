import { once } from '../once.js';
import type { Writable } from '../writable.js';
import type { IssueList } from './issue-list.js';
import type { Decision } from './model.js';
import { findRedactions } from './redactions.js';

/** A decision without its issues and what is searched for in its text. */
export type DecisionParts = Omit<Decision, 'issues' | 'allIssues' | 'searched' | 'redactions' | 'frame'>;

/** A whole decision; issues and redactions are put together when they are first asked for. */
export function assembled(parts: DecisionParts, allIssues: IssueList): Decision {
  const searched = { start: 0, end: parts.text.length };
  const redactions = once(() => findRedactions(parts.text, searched));
  return {
    ...parts,
    allIssues,
    searched,
    get issues() {
      return allIssues.all();
    },
    get redactions() {
      return redactions();
    },
  };
}

/**
 * The same decision looked at for the sake of one issue: that one alone, or none for a number that no issue has. `frame` is
 * what this function gave before without an issue, for this text or for one that is the same up to its first issue.
 */
export function lookingAt(decision: Decision, index: number, frame?: Decision): Decision {
  const { allIssues } = decision;
  const issue = index < 0 ? undefined : allIssues.at(index);
  const searched = issue ? allIssues.stretchOf(index) : { start: 0, end: allIssues.startOf(0) };
  return {
    ...partsOf(decision),
    ...(frame && { frame }),
    allIssues,
    searched,
    issues: issue ? [issue] : [],
    redactions: findRedactions(decision.text, searched),
  };
}

/** `lookingAt` that makes each view once, so that all who look at one issue share its facts. */
export type IssueViews = typeof lookingAt;

/** Keeps views as long as somebody keeps their decision. */
export function createIssueViews(): IssueViews {
  const views = new WeakMap<Decision, Map<number, Decision>>();
  return (decision, index, frame) => {
    const ofDecision = views.get(decision) ?? new Map<number, Decision>();
    views.set(decision, ofDecision);
    const view = ofDecision.get(index) ?? lookingAt(decision, index, frame);
    ofDecision.set(index, view);
    return view;
  };
}

/** Copies what is there, without asking for the issues. */
export function partsOf(decision: Decision): DecisionParts {
  const { text, suppressions, layout, isRecognized, headerRegion, header, headerDates } = decision;
  const { sections, credentials, statements, summary } = decision;
  const parts: Writable<DecisionParts> = {
    text,
    suppressions,
    layout,
    isRecognized,
    headerRegion,
    header,
    headerDates,
    sections,
    credentials,
    statements,
  };
  if (summary) parts.summary = summary;
  return parts;
}
