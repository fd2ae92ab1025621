import { lineBreakOf, lineStart } from '../decision/lines.js';
import type { Decision } from '../decision/model.js';
import type { Finding } from '../lint/finding.js';
import type { Edit } from '../rules/rule.js';

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
