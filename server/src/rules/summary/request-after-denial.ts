import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { datesSeen } from '../seen.js';
import { datesByPart, headerDay, type RealDate, realDates, wordsBefore } from './compared-dates.js';

const REQUESTED = 'The request is for an MRI of the right knee';
/** "On a December 1, 2016 RFA form": one of several requests. */
const IS_ONE_OF_SEVERAL = /\ban? $/i;

/**
 * Silent for a new, repeated or corrected request and an appeal, where a second request has a fitting date, and where
 * the summary gives a review as late as the request.
 */
export const requestAfterDenial = defineRule({
  id: 'summary/request-after-denial',
  severity: 'information',
  reach: 'prose',
  seen: datesSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.5(h); 8 CCR 9792.9.1',
  docs: {
    what: 'The request for authorization has a date after the utilization review that denied it.',
    why: 'A review decides a request that it has. Either a date is wrong, or this is another request.',
    remedy: 'Compare the date with the form. Name a request that was sent again as such.',
  },
  examples: {
    faulty: [
      {
        name: 'a request dated after the denial',
        changes: [[REQUESTED, `A request for authorization is dated {{05-26-16}}. ${REQUESTED}`]],
      },
      {
        name: 'an RFA received after the denial',
        changes: [[REQUESTED, `The RFA was received on {{June 1, 2016}}. ${REQUESTED}`]],
      },
    ],
    clean: [
      {
        name: 'the day of the denial',
        changes: [[REQUESTED, `The request for authorization was received on 05/16/2016. ${REQUESTED}`]],
      },
      {
        name: 'a request that was sent again',
        changes: [[REQUESTED, `A second request for authorization is dated 05/26/2016. ${REQUESTED}`]],
      },
      {
        name: 'one of several forms',
        changes: [[REQUESTED, `On a 05/26/2016 RFA form, a brace was ordered. ${REQUESTED}`]],
      },
      {
        name: 'a fitting request besides',
        changes: [
          [REQUESTED, `The RFA dated 05/02/2016 asks for an MRI, the RFA dated 05/26/2016 for a brace. ${REQUESTED}`],
        ],
      },
    ],
  },

  *check(decision, { factsIn }) {
    const review = headerDay(decision, 'urDenialDate');
    if (!review) return;
    const dates = realDates(factsIn(decision).dates()).filter(({ precision }) => precision === 'day');
    const isLate = ({ iso }: RealDate) => iso > review.date.iso;
    const decided = headerDay(decision, 'decisionDate');
    for (const { own, known } of datesByPart(dates)) {
      const request = own.find(({ role }) => role === 'request');
      const requests = known.filter(({ role }) => role === 'request');
      const isReviewLate = known.some((date) => date.role === 'utilizationReview' && isLate(date));
      if (!request || requests[0] !== request || !requests.every(isLate) || isReviewLate) continue;
      if (request.isOfAnotherEvent || IS_ONE_OF_SEVERAL.test(wordsBefore(request))) continue;
      // One after the decision is reported as such.
      if (decided && request.iso > decided.date.iso) continue;
      yield {
        span: request.span,
        message: `The request for authorization of ${quoted(decision.text, request.span)} is later than the denial of ${review.written}. A review decides a request that it has. Correct the date, or say that it is another request.`,
        related: [{ span: review.value, message: 'UR Denial Date' }],
      };
    }
  },
});
