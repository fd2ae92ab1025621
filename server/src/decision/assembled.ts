import type { Writable } from '../writable.js';
import type { IssueList } from './issue-list.js';
import type { Decision } from './model.js';
import { findRedactions } from './redactions.js';
import type { Span } from './span.js';

/** A decision without its issues and what is searched for in its text. */
export type DecisionParts = Omit<Decision, 'issues' | 'allIssues' | 'searched' | 'redactions' | 'frame' | 'unread'>;

/** A whole decision; issues and redactions are put together when they are first asked for. */
export function assembled(parts: DecisionParts, allIssues: IssueList): Decision {
  return new WholeDecision(parts, allIssues);
}

/** A class: the engine of JavaScript keeps objects with getters of their own as tables, and all rules ask this one. */
class WholeDecision implements Decision {
  readonly text: string;
  readonly suppressions: Decision['suppressions'];
  readonly layout: Decision['layout'];
  readonly isRecognized: boolean;
  readonly headerRegion: Span;
  readonly header: Decision['header'];
  readonly headerDates: Decision['headerDates'];
  readonly sections: Decision['sections'];
  readonly credentials: Decision['credentials'];
  readonly statements: Decision['statements'];
  declare readonly summary?: Span;
  readonly allIssues: IssueList;
  readonly searched: Span;
  #redactions: readonly Span[] | undefined;

  constructor(parts: DecisionParts, allIssues: IssueList) {
    this.text = parts.text;
    this.suppressions = parts.suppressions;
    this.layout = parts.layout;
    this.isRecognized = parts.isRecognized;
    this.headerRegion = parts.headerRegion;
    this.header = parts.header;
    this.headerDates = parts.headerDates;
    this.sections = parts.sections;
    this.credentials = parts.credentials;
    this.statements = parts.statements;
    if (parts.summary) this.summary = parts.summary;
    this.allIssues = allIssues;
    this.searched = { start: 0, end: parts.text.length };
  }

  get issues(): Decision['issues'] {
    return this.allIssues.all();
  }

  get redactions(): Decision['redactions'] {
    this.#redactions ??= findRedactions(this.text, this.searched);
    return this.#redactions;
  }

  /** What is put together when somebody asks stands in the JSON, too. */
  toJSON(): Decision {
    return { ...this, issues: this.issues, redactions: this.redactions };
  }
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
export function partsOf(decision: Decision): Writable<DecisionParts> {
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
