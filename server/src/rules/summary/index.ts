import type { Rule } from '../rule.js';
import { dateBeforeInjury } from './date-before-injury.js';
import { futureDate } from './future-date.js';
import { impossibleAge } from './impossible-age.js';
import { impossibleDate } from './impossible-date.js';
import { injuryDateMismatch } from './injury-date-mismatch.js';
import { missingAge } from './missing-age.js';
import { missingSex } from './missing-sex.js';
import { otherQuantity } from './other-quantity.js';
import { otherRequestBodyPart } from './other-request-body-part.js';
import { otherRequestSide } from './other-request-side.js';
import { requestAfterDenial } from './request-after-denial.js';
import { sexMismatch } from './sex-mismatch.js';
import { twoAges } from './two-ages.js';
import { unmentionedIssue } from './unmentioned-issue.js';
import { urDateMismatch } from './ur-date-mismatch.js';

/** The rules of the category, in the order of the rule reference. */
export const summaryRules: readonly Rule[] = [
  injuryDateMismatch,
  urDateMismatch,
  impossibleDate,
  futureDate,
  dateBeforeInjury,
  requestAfterDenial,
  twoAges,
  impossibleAge,
  sexMismatch,
  missingAge,
  missingSex,
  otherRequestSide,
  otherRequestBodyPart,
  unmentionedIssue,
  otherQuantity,
];
