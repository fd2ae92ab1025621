import type { Conclusion, Verdict } from '../../decision/facts/conclusions.js';
import type { Facts } from '../../decision/facts/facts.js';
import type { Decision, Issue } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { outcomes } from '../../knowledge/outcomes.js';
import { isPlaceholder } from '../header/checked-fields.js';
import type { RuleContext } from '../rule.js';

/** An issue with the conclusions that its rationale draws on it, in the order of the text. */
export interface ConcludedIssue {
  readonly issue: Issue;
  /** Plain conclusions on the request, by their verdicts; none that somebody else drew. */
  readonly conclusions: readonly Conclusion[];
  /** All words of judgement in the rationale, also those of others and on other matters. */
  readonly all: readonly Conclusion[];
  /** What the outcome says of the treatment; `undefined` while there is no known outcome. */
  readonly outcomeVerdict?: Verdict;
}

/** The issues of a recognized decision that have a rationale, with what it concludes. */
export function concludedIssues(decision: Decision, { factsIn }: RuleContext): readonly ConcludedIssue[] {
  return decision.isRecognized ? factsIn(decision).derived(findConcludedIssues) : [];
}

function findConcludedIssues(facts: Facts, decision: Decision): ConcludedIssue[] {
  const byIssue = new Map<Issue, Conclusion[]>();
  for (const conclusion of facts.conclusions()) {
    const { issue } = conclusion.passage;
    if (!issue) continue;
    const own = byIssue.get(issue) ?? [];
    own.push(conclusion);
    byIssue.set(issue, own);
  }
  return facts.passages.flatMap(({ kind, issue, span }) => {
    if (kind !== 'rationale' || !issue || isPlaceholder(textAt(decision.text, span))) return [];
    const all = byIssue.get(issue) ?? [];
    const conclusions = all.filter(({ isOnIssue, namesRequest }) => isOnIssue && namesRequest);
    const outcomeVerdict = outcomes.find(({ name }) => name === issue.outcome.known)?.verdict;
    return [{ issue, conclusions, all, ...(outcomeVerdict !== undefined && { outcomeVerdict }) }];
  });
}

/** A verdict in the words of the law. */
export function verdictWords(verdict: Verdict): string {
  return verdict === 'necessary' ? 'medically necessary' : 'not medically necessary';
}
