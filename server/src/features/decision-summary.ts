import { type Decision, headerField, type Issue } from '../decision/model.js';
import { textAt } from '../decision/span.js';
import { citationTitle, citedSources } from '../rules/citation/cited.js';
import { headerDates } from '../rules/header/header-dates.js';
import type { RuleContext } from '../rules/rule.js';
import { type OverallDetermination, overallDetermination } from './decision-state/overall.js';
import { timelineOf } from './decision-state/timeline.js';

export const limitNames = ['application', 'determination'] as const;
export type LimitName = (typeof limitNames)[number];

export const limitStates = ['kept', 'late', 'out of order'] as const;

/** How the days between two dates stand to the limit of law between them. */
export type LimitState = (typeof limitStates)[number];

/** A guideline and how the issues that the reviewer rests on it were decided. */
export interface GuidelineUse {
  readonly title: string;
  readonly upheld: number;
  readonly overturned: number;
  /** Without a known outcome. */
  readonly open: number;
}

/** What a study asks of one decision. Plain values. */
export interface DecisionSummary {
  readonly caseNumber: string;
  /** ISO; missing where it cannot be read. */
  readonly decisionDate?: string;
  readonly overall?: OverallDetermination;
  /** A limit is missing where a date of it cannot be read, or where none is known for the time. */
  readonly limits: Readonly<Partial<Record<LimitName, LimitState>>>;
  /** Guidelines of the catalogue that the reviewer cites, each once. */
  readonly guidelines: readonly GuidelineUse[];
}

/** Sums up a decision for a report over many. */
export function summaryOf(decision: Decision, context: RuleContext): DecisionSummary {
  const number = headerField(decision, 'caseNumber');
  const decided = headerDates(decision).find(({ id }) => id === 'decisionDate');
  const overall = overallDetermination(decision);
  return {
    caseNumber: number ? textAt(decision.text, number.value).trim() : '',
    ...(decided && { decisionDate: decided.date.iso }),
    ...(overall && { overall }),
    limits: statesOf(decision),
    guidelines: guidelineUses(decision, context),
  };
}

function statesOf(decision: Decision): DecisionSummary['limits'] {
  return Object.fromEntries(
    timelineOf(decision).limits.map(({ from, days, isKept }) => {
      const name: LimitName = from.id === 'dateAssigned' ? 'determination' : 'application';
      const state: LimitState = isKept ? 'kept' : days < 0 ? 'out of order' : 'late';
      return [name, state];
    }),
  );
}

function guidelineUses(decision: Decision, context: RuleContext): GuidelineUse[] {
  const issuesBy = new Map<string, Set<Issue>>();
  for (const { issue, editions, isReviewers } of citedSources(decision, context)) {
    const [edition] = editions;
    if (!isReviewers || !edition || editions.length > 1) continue;
    const title = citationTitle(edition);
    issuesBy.set(title, (issuesBy.get(title) ?? new Set()).add(issue));
  }
  return [...issuesBy].map(([title, issues]) => {
    const count = (known: string | undefined) => [...issues].filter(({ outcome }) => outcome.known === known).length;
    const [upheld, overturned] = [count('Upheld'), count('Overturned')];
    return { title, upheld, overturned, open: issues.size - upheld - overturned };
  });
}
