import type { Decision } from '../decision/model.js';
import { outcomes } from '../knowledge/outcomes.js';
import { concludedIssues } from '../rules/rationale/issue-conclusions.js';
import type { Fix, RuleContext } from '../rules/rule.js';

/** The other outcomes for the issue whose outcome word an offset touches; each says when the rationale concludes otherwise. */
export function otherOutcomesAt(decision: Decision, offset: number, context: RuleContext): Fix[] {
  const { allIssues } = decision;
  const issue = allIssues
    .touching(offset)
    .find(({ outcome }) => outcome.known !== undefined && outcome.span.start <= offset && offset <= outcome.span.end);
  if (!issue) return [];
  const alone = context.lookingAt(decision, allIssues.indexAt(issue.whole.start));
  const concluded = concludedIssues(alone, context).find((each) => each.issue === issue);
  const last = concluded?.conclusions.at(-1)?.verdict;
  return outcomes
    .filter(({ name }) => name !== issue.outcome.known)
    .map(({ name, verdict }) => ({
      title: `Change the outcome to ${name}${last && last !== verdict ? ' (the rationale concludes otherwise)' : ''}`,
      isSafe: false,
      edits: [{ span: issue.outcome.span, text: name }],
    }));
}
