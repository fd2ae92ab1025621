import type { Decision } from '../decision/model.js';
import type { Finding } from '../lint/finding.js';
import type { RuleContext } from '../rules/rule.js';
import { factHoverAt } from './fact-hover.js';
import { findingHoverAt } from './finding-hover.js';
import { guidelineHoverAt } from './guideline-hover.js';
import { headerDateHoverAt } from './header-date-hover.js';
import type { HoverText } from './hover-text.js';
import type { Markup } from './markup.js';
import { partHoverAt } from './part-hover.js';

/**
 * Everything that is told of the place at an offset: what stands there (a guideline, a fact, a date, an outcome, a
 * label, a heading), then why rules report it. `undefined` where there is nothing to tell.
 */
export function hoverAt(
  decision: Decision,
  offset: number,
  findings: readonly Finding[],
  { catalogue, vocabulary, factsIn, lookingAt }: RuleContext,
  markup: Markup,
): HoverText | undefined {
  // Only the issue at the offset is read: a decision may have hundreds.
  const near = lookingAt(decision, decision.allIssues.indexAt(offset));
  const place =
    guidelineHoverAt(near, offset, { catalogue, markup }) ??
    headerDateHoverAt(decision, offset, markup) ??
    partHoverAt(near, offset, vocabulary, markup) ??
    factHoverAt(near, offset, factsIn(near), markup);
  const reasons = findingHoverAt(findings, offset, markup);
  if (!place || !reasons) return place ?? reasons;
  return { span: place.span, text: [place.text, markup.divider, reasons.text].filter((each) => each).join('\n\n') };
}
