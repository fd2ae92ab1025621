import type { Rule } from '../rule.js';
import { ancillaryRefusal } from './ancillary-refusal.js';
import { duplicatePart } from './duplicate-part.js';
import { duplicateRequest } from './duplicate-request.js';
import { emptyPart } from './empty-part.js';
import { emptyTitle } from './empty-title.js';
import { missingOutcome } from './missing-outcome.js';
import { missingPart } from './missing-part.js';
import { misspeltLabel } from './misspelt-label.js';
import { noIssue } from './no-issue.js';
import { outcomeForm } from './outcome-form.js';
import { partOrder } from './part-order.js';
import { placeholderRationale } from './placeholder-rationale.js';
import { remainingQuantity } from './remaining-quantity.js';
import { titleForm } from './title-form.js';
import { twoSides } from './two-sides.js';
import { twoStrengths } from './two-strengths.js';
import { unknownOutcome } from './unknown-outcome.js';

/** The rules of the category `issue`. */
export const issueRules: readonly Rule[] = [
  noIssue,
  emptyTitle,
  titleForm,
  missingOutcome,
  unknownOutcome,
  outcomeForm,
  duplicateRequest,
  missingPart,
  duplicatePart,
  emptyPart,
  misspeltLabel,
  partOrder,
  placeholderRationale,
  twoSides,
  ancillaryRefusal,
  remainingQuantity,
  twoStrengths,
];
