import type { Conclusion } from '../../decision/facts/conclusions.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { conclusionsSeen } from '../seen.js';
import { concludedIssues } from './issue-conclusions.js';

const NECESSARY = 'The MRI of the right knee without contrast is medically necessary.';
const NOT_NECESSARY = 'The six further visits of physical therapy are not medically necessary.';
const THERAPY = 'The worker has finished six visits and knows the exercises.';

export const contradictoryConclusions = defineRule({
  id: 'rationale/contradictory-conclusions',
  severity: 'warning',
  reach: 'prose',
  seen: conclusionsSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e), (h)(5)',
  docs: {
    what: 'One rationale concludes that the request is necessary and, elsewhere, that it is not. Conclusions in the same sentence, on parts of the request, or of others are not compared.',
    why: 'The reader cannot tell which of them the determination rests on.',
    remedy: 'Correct the conclusion that is wrong.',
  },
  examples: {
    faulty: [
      {
        name: 'the opening against the end',
        changes: [[THERAPY, `The request for physical therapy {{is medically necessary}}. ${THERAPY}`]],
      },
      {
        name: 'an approved request with a refusal at the start',
        changes: [
          [
            'The guideline supports imaging',
            'The request {{is not medically necessary}}. The guideline supports imaging',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the same conclusion twice',
        changes: [[THERAPY, `The request is not medically necessary. ${THERAPY}`]],
      },
      {
        name: 'a part of the request, in one sentence with the rest',
        changes: [
          [NOT_NECESSARY, 'The first six visits were medically necessary, but the request is not medically necessary.'],
        ],
      },
      {
        name: 'an earlier request',
        changes: [[NECESSARY, `The previous MRI was not medically necessary. ${NECESSARY}`]],
      },
    ],
  },

  *check(decision, context) {
    const { text } = decision;
    for (const { issue, conclusions, outcomeVerdict } of concludedIssues(decision, context)) {
      const strong = conclusions.filter(({ isStrong }) => isStrong);
      const last = strong.at(-1);
      if (!last || (outcomeVerdict !== undefined && last.verdict !== outcomeVerdict)) continue;
      const other = strong.find((conclusion) => contradicts(conclusion, last));
      if (!other) continue;
      yield {
        span: other.span,
        message: `Here the rationale says ${quoted(text, other.span)}, but it concludes ${quoted(text, last.span)}. A rationale that contradicts itself bears out neither. Correct the one that is wrong.`,
        related: [
          { span: last.span, message: 'The conclusion that it is compared with.' },
          { span: issue.outcome.span, message: 'The outcome.' },
        ],
      };
    }
  },
});

function contradicts(one: Conclusion, other: Conclusion): boolean {
  return one.verdict !== other.verdict && one.sentence !== other.sentence;
}
