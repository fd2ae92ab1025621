import type { Rule } from '../rule.js';
import { absurdFuture } from './absurd-future.js';
import { caseNumberForm } from './case-number-form.js';
import { caseNumberYear } from './case-number-year.js';
import { dateForm } from './date-form.js';
import { dateOrder } from './date-order.js';
import { duplicateField } from './duplicate-field.js';
import { emptyField } from './empty-field.js';
import { imrNotApplicable } from './imr-not-applicable.js';
import { invalidDate } from './invalid-date.js';
import { lateApplication } from './late-application.js';
import { lateDetermination } from './late-determination.js';
import { missingField } from './missing-field.js';
import { misspeltLabel } from './misspelt-label.js';
import { unknownPriority } from './unknown-priority.js';

/** The rules of the category `header`. */
export const headerRules: readonly Rule[] = [
  missingField,
  emptyField,
  duplicateField,
  misspeltLabel,
  caseNumberForm,
  caseNumberYear,
  invalidDate,
  dateForm,
  dateOrder,
  absurdFuture,
  imrNotApplicable,
  lateApplication,
  lateDetermination,
  unknownPriority,
];
