import { lineBreakOf, lineStart } from '../decision/lines.js';
import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import { removedWith } from '../decision/suppressions.js';
import type { Finding, SuppressedFinding } from '../lint/finding.js';
import type { Edit, Fix } from '../rules/rule.js';
import { invalidSuppression } from '../rules/structure/invalid-suppression.js';
import { unusedSuppression } from '../rules/structure/unused-suppression.js';

/** The edit that puts a suppressing comment above the line of a finding. Throws for a reason that would end the comment. */
export function suppressFinding(
  decision: Decision,
  { rule, span }: Pick<Finding, 'rule' | 'span'>,
  reason: string,
): Edit {
  const words = reason.trim().replace(/\s+/g, ' ');
  if (words === '' || words.includes('-->')) throw new RangeError('a reason is needed, without "-->" in it');
  const at = lineStart(decision.text, span.start, 0);
  return { span: { start: at, end: at }, text: `<!-- imr-ignore ${rule}: ${words} -->${lineBreakOf(decision.text)}` };
}

/** False for findings on suppressing comments: one more comment would not help. */
export function canBeSuppressed({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule !== unusedSuppression.id && rule !== invalidSuppression.id;
}

/** The fixes that remove the comments at a stretch which suppress something. The others are findings with fixes of their own. */
export function removalsAt(decision: Decision, suppressed: readonly SuppressedFinding[], within: Span): Fix[] {
  const isUsed = ({ start }: Span) => suppressed.some(({ comment }) => comment.start === start);
  return decision.suppressions
    .filter(({ span }) => span.start <= within.end && within.start <= span.end && isUsed(span))
    .map((comment) => ({
      title: `Remove the comment: show ${comment.ruleId} again`,
      isSafe: false,
      edits: [{ span: removedWith(comment, decision.text), text: '' }],
    }));
}
