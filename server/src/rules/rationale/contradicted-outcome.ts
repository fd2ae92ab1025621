import { textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { conclusionsSeen } from '../seen.js';
import { concludedIssues, verdictWords } from './issue-conclusions.js';

const NECESSARY = 'The MRI of the right knee without contrast is medically necessary.';
const NOT_NECESSARY = 'The six further visits of physical therapy are not medically necessary.';

export const contradictedOutcome = defineRule({
  id: 'rationale/contradicted-outcome',
  severity: 'error',
  reach: 'prose',
  seen: conclusionsSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e), (h)(5)',
  docs: {
    what: 'The rationale concludes the opposite of the outcome. Only the last conclusion on the request counts: not conditions, quotations, what a guideline or the utilization review says, the reason taken from another treatment, or a phrase on the way.',
    why: 'Upheld says that the treatment is not medically necessary, Overturned that it is. When the rationale says otherwise, nobody knows what was decided.',
    remedy:
      'Change the outcome or the conclusion. Weaker words than those of the law ("is not supported") give a warning only.',
  },
  examples: {
    faulty: [
      { name: 'the negation was lost', changes: [[NOT_NECESSARY, 'The request {{is medically necessary}}.']] },
      {
        name: 'a negation too many',
        changes: [
          [NECESSARY, 'Therefore, the requested MRI of the right knee {{is not considered medically necessary}}.'],
        ],
      },
      {
        name: 'in the form of medical necessity',
        changes: [[NECESSARY, 'The {{medical necessity of the request has not been established}}.']],
      },
      { name: 'weaker words', changes: [[NECESSARY, 'Thus the request {{is not supported}}.']] },
    ],
    clean: [
      {
        name: 'a condition that was not met',
        changes: [
          [NOT_NECESSARY, `If a home program had failed, the request would be medically necessary. ${NOT_NECESSARY}`],
        ],
      },
      {
        name: 'what the utilization review said',
        changes: [
          [NECESSARY, `The claims administrator found that the request was not medically necessary. ${NECESSARY}`],
        ],
      },
      {
        name: 'a guideline says when it is necessary',
        changes: [
          [
            NOT_NECESSARY,
            `The guideline says that therapy is medically necessary when function is lost. ${NOT_NECESSARY}`,
          ],
        ],
      },
      {
        name: 'another way to say it',
        changes: [[NOT_NECESSARY, 'The medical necessity of further visits has not been established.']],
      },
      {
        name: 'an earlier part of the care',
        changes: [[NOT_NECESSARY, `The first six visits were medically necessary. ${NOT_NECESSARY}`]],
      },
    ],
  },

  *check(decision, context) {
    const { text } = decision;
    for (const { issue, conclusions, outcomeVerdict } of concludedIssues(decision, context)) {
      const last = conclusions.at(-1);
      if (!last || outcomeVerdict === undefined || last.verdict === outcomeVerdict) continue;
      // After a conclusion that agrees, only plain words about the request itself contradict; others may speak of other care.
      const isAgreed = conclusions.some(({ verdict }) => verdict === outcomeVerdict);
      if (isAgreed && (!last.isStrong || !isRequestItself(textAt(text, last.subject)))) continue;
      const outcome = textAt(text, issue.outcome.span);
      yield {
        span: last.span,
        message: `The rationale concludes ${quoted(text, last.span)}, but the outcome is ${outcome}, which says: ${verdictWords(outcomeVerdict)}. A determination that contradicts itself does not stand. Correct the one or the other.`,
        ...(!last.isStrong && { severity: 'warning' as const }),
        related: [{ span: issue.outcome.span, message: `The outcome: ${outcome}.` }],
      };
    }
  },
});

function isRequestItself(subject: string): boolean {
  return /\brequest|^(?:it|this|these|they)?$/i.test(subject.trim());
}
