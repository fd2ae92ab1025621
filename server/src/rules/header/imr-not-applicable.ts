import { firstDecisionDate, firstUrDateForOldInjuries } from '../../knowledge/time-limits.js';
import { defineRule, type Fault } from '../rule.js';
import { credibleDates } from './doubtful-dates.js';
import type { HeaderDate } from './header-dates.js';

/** IMR covers injuries from this date on, whenever the UR decision was made (Labor Code 4610.5(a)(1)). */
const firstInjuryDate = '2013-01-01';

/** The sample decision with its dates in these years. */
function inYears(injury: string, urDenial: string, rest: string): (readonly [string, string])[] {
  return [
    ['CM16', `CM${rest.slice(-2)}`],
    ['02/10/2016', injury],
    ['05/16/2016', urDenial],
    ['06/01/2016', `07/15/${rest}`],
    ['06/08/2016', `07/18/${rest}`],
    ['02/10/2016', injury],
    ['04/28/2016', `04/30/${rest}`],
  ];
}

export const imrNotApplicable = defineRule({
  id: 'header/imr-not-applicable',
  severity: 'error',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.5(a)(1)-(2)',
  docs: {
    what: 'By its dates the dispute cannot go to IMR: decided before 2013, or an injury before 2013 with a UR decision before July 2013.',
    why: 'IMR covers injuries from January 1, 2013 on, and older injuries only when the UR decision came on July 1, 2013 or later. A determination outside its powers is set aside.',
    remedy: 'Most often a year is mistyped: compare the dates with the file and correct them.',
  },
  examples: {
    faulty: [
      {
        name: 'decided before IMR began',
        changes: [...inYears('02/10/2012', '06/28/2012', '2012'), ['07/05/2016', '{{08/14/2012}}']],
      },
      {
        name: 'an old injury, denied too early',
        changes: [...inYears('11/13/2012', '{{06/28/2013}}', '2013'), ['07/05/2016', '08/14/2013']],
      },
    ],
    clean: [
      {
        name: 'an old injury, denied on the first day',
        changes: [...inYears('11/13/2012', '07/01/2013', '2013'), ['07/05/2016', '08/14/2013']],
      },
      {
        name: 'an injury of 2013, denied before July',
        changes: [...inYears('01/01/2013', '06/28/2013', '2013'), ['07/05/2016', '08/14/2013']],
      },
      {
        name: 'a date out of order is reported as such',
        changes: [['07/05/2016', '{{header/date-order|07/05/2006}}']],
      },
    ],
  },

  *check(decision) {
    const dates = credibleDates(decision);
    const decided = dates.get('decisionDate');
    const injury = dates.get('dateOfInjury');
    const denial = dates.get('urDenialDate');
    if (decided && decided.date.iso < firstDecisionDate) yield decidedTooEarly(decided);
    else if (injury && denial && isTooOld(injury, denial)) yield deniedTooEarly(denial, injury);
  },
});

function isTooOld(injury: HeaderDate, denial: HeaderDate): boolean {
  return injury.date.iso < firstInjuryDate && denial.date.iso < firstUrDateForOldInjuries;
}

function decidedTooEarly({ value, written }: HeaderDate): Fault {
  return {
    span: value,
    message: `The decision is dated ${written}. IMR exists since January 1, 2013 (Labor Code 4610.5(a)(1)). Correct the date.`,
  };
}

function deniedTooEarly(denial: HeaderDate, injury: HeaderDate): Fault {
  return {
    span: denial.value,
    message: `The UR denial is dated ${denial.written}, the injury ${injury.written}. An injury before 2013 goes to IMR only with a UR decision of July 1, 2013 or later (Labor Code 4610.5(a)(2)). Check both dates.`,
    related: [{ span: injury.value, message: 'The date of injury' }],
  };
}
