import { labelText } from '../../decision/labels.js';
import type { IssuePartId } from '../../decision/layout.js';
import { lineBreakOf, lineEnd, lineStart } from '../../decision/lines.js';
import type { Decision, Issue } from '../../decision/model.js';
import type { Edit, RuleContext } from '../../rules/rule.js';
import { issueMarkStyle, markedLabel } from '../mark-style.js';

const MARKS_ONLY = /^(?:[*_\s]|<\/(?:b|strong)>)*$/i;

/**
 * Writes the label that comes next after Enter at the end of an issue's title or of one of its parts: only into an
 * empty line behind all that the issue has, and only when what was just ended says something. `offset` is in that line.
 */
export function nextLabelEdit(
  text: string,
  decision: Decision,
  offset: number,
  { vocabulary }: RuleContext,
): Edit | undefined {
  const line = { start: lineStart(text, offset, 0), end: lineEnd(text, offset, text.length) };
  if (text.slice(line.start, line.end).trim() !== '') return undefined;
  const issue = decision.issues.findLast(({ whole }) => whole.end <= line.start);
  if (!issue || !MARKS_ONLY.test(text.slice(issue.whole.end, line.start))) return undefined;
  const breaks = text.slice(issue.whole.end, line.start).split(/\r\n|\r|\n/).length - 1;
  const next = nextPart(decision, issue);
  if (next === undefined || breaks < 1 || breaks > 2) return undefined;
  const label = markedLabel(issueMarkStyle(decision), labelText(vocabulary.partLabels, next));
  return { span: line, text: `${breaks === 1 ? lineBreakOf(text) : ''}${label} ` };
}

/** The part after the last one that is written, if that one says something. */
function nextPart({ layout }: Decision, { parts, outcome }: Issue): IssuePartId | undefined {
  const last = parts.at(-1);
  if (!last) return outcome.known === undefined ? undefined : layout.issueParts[0];
  if (last.value.end === last.value.start) return undefined;
  const next = layout.issueParts[layout.issueParts.indexOf(last.id) + 1];
  return parts.some(({ id }) => id === next) ? undefined : next;
}
