import type { CalendarDate } from '../../decision/dates.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { headerDay, type RealDate, realDates } from './compared-dates.js';

const REQUESTED = 'The request is for an MRI of the right knee';

/**
 * Silent where an earlier, another or a repeated review is meant, where the summary has the header's date too or several
 * others, and for the date of a request. A review that approved is another one.
 */
export const urDateMismatch = defineRule({
  id: 'summary/ur-date-mismatch',
  severity: 'warning',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5); 8 CCR 9792.9.1',
  docs: {
    what: 'The summary gives another date of the utilization review than the header.',
    why: 'The review decides a dispute about one denial; another date may mean another denial.',
    remedy: 'Compare both with the denial letter and correct the wrong one. Name an earlier review as such.',
  },
  examples: {
    faulty: [
      {
        name: 'a review dated another day',
        changes: [[REQUESTED, `The Utilization Review dated {{05-18-16}} non-certified the requests. ${REQUESTED}`]],
      },
      {
        name: 'the date before the review',
        changes: [[REQUESTED, `On {{May 6, 2016}}, utilization review denied an MRI and therapy. ${REQUESTED}`]],
      },
      {
        name: 'the requests were denied on another day',
        changes: [[REQUESTED, `The requests were denied on {{05/15/2016}}. ${REQUESTED}`]],
      },
    ],
    clean: [
      {
        name: 'the same date',
        changes: [[REQUESTED, `A UR denial of 5/16/16 refused the MRI. ${REQUESTED}`]],
      },
      {
        name: 'an earlier review',
        changes: [[REQUESTED, `A previous utilization review dated 04/01/2016 denied a brace. ${REQUESTED}`]],
      },
      {
        name: 'two reviews, one of them the header’s',
        changes: [
          [
            REQUESTED,
            `The UR dated 04/20/2016 denied a brace. The UR dated 05/16/2016 denied the MRI and the therapy. ${REQUESTED}`,
          ],
        ],
      },
      {
        name: 'the date of the request that was reviewed',
        changes: [[REQUESTED, `Utilization review denied the request dated 05/02/2016. ${REQUESTED}`]],
      },
      {
        name: 'a review that approved',
        changes: [[REQUESTED, `Utilization review approved six visits on 03/03/2016. ${REQUESTED}`]],
      },
    ],
  },

  *check(decision, { factsIn }) {
    const review = headerDay(decision, 'urDenialDate');
    if (!review) return;
    const dates = realDates(factsIn(decision).dates()).filter(
      ({ passage, precision }) => passage.kind === 'summary' && precision === 'day',
    );
    const [first, ...others] = otherReviewDates(dates, review.date);
    if (!first) return;
    yield {
      span: first.span,
      message: `The summary dates the utilization review ${quoted(decision.text, first.span)}, the header ${review.written}. The review must concern this denial. Correct the wrong date.`,
      related: [
        { span: review.value, message: 'UR Denial Date' },
        ...others.map(({ span }) => ({ span, message: 'The same date again' })),
      ],
    };
  },
});

function otherReviewDates(dates: readonly RealDate[], review: CalendarDate): RealDate[] {
  const isGiven = dates.some(
    ({ role, iso }) => iso === review.iso && (role === 'utilizationReview' || role === 'other'),
  );
  const stated = dates.filter(({ role, isOfAnotherEvent }) => role === 'utilizationReview' && !isOfAnotherEvent);
  const isOneDate = stated.every(({ iso }) => iso === stated[0]?.iso);
  return isGiven || !isOneDate ? [] : stated;
}
