import { areOtherParts, isSameTreatment, oppositeSide } from '../judged-requests.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { titledRequests, toldRequests } from './told-requests.js';

/*
 * Silent for both sides, for another part of the body or treatment, where any title has the side that the summary tells
 * or the summary tells the title's side as well, and for what was requested, done or granted before.
 */
export const otherRequestSide = defineRule({
  id: 'summary/other-request-side',
  severity: 'warning',
  since: '0.1.0',
  reach: 'requests',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c), (h)(5)',
  docs: {
    what: 'The summary tells that the treatment was requested for the other side of the body than the title says.',
    why: 'The title says what is decided. A wrong side is a plainly erroneous finding of fact.',
    remedy: 'Correct the side in the summary or in the title, whichever is wrong.',
  },
  examples: {
    faulty: [
      {
        name: 'the request of the summary',
        changes: [['The request is for an MRI of the right knee', 'The request is for an MRI of the {{left}} knee']],
      },
      {
        name: 'the physician is requesting',
        changes: [
          [
            'The request is for an MRI of the right knee and',
            'The physician is requesting an MRI of the {{left}} knee and',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'no side',
        changes: [['The request is for an MRI of the right knee', 'The request is for an MRI of the knee']],
      },
      {
        name: 'an earlier study of the other side',
        changes: [['The request is for', 'A previously requested MRI of the left knee was normal. The request is for']],
      },
      {
        name: 'both sides are requested and one is in dispute',
        changes: [
          [
            'The request is for an MRI of the right knee',
            'The request is for an MRI of the left knee, an MRI of the right knee',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    const facts = context.factsIn(decision);
    const told = toldRequests(facts);
    const titles = told.length > 0 ? titledRequests(facts) : [];
    for (const request of told) {
      const same = titles.filter(({ titled }) => isSameTreatment(request, titled) && !areOtherParts(request, titled));
      const [first, ...others] = same.map(({ issue, titled }) => ({
        issue,
        titled,
        sides: oppositeSide(request, titled),
      }));
      if (!first?.sides || others.some(({ sides }) => !sides)) continue;
      const [own, title] = first.sides;
      // The title's side is told of as well: only one of the two is in dispute.
      if (
        told.some(
          (each) => each !== request && isSameTreatment(each, first.titled) && !oppositeSide(each, first.titled),
        )
      )
        continue;
      yield {
        span: own.sideSpan ?? own.span,
        message: `The summary says ${quoted(decision.text, own.sideSpan ?? own.span)} where the title names the other side. A wrong side is an error of fact. Correct the one that is wrong.`,
        related: [{ span: title.sideSpan ?? first.issue.treatment, message: 'The side that the title names.' }],
      };
    }
  },
});
