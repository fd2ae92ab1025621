import type { Rule } from '../rule.js';
import { alteredStatement } from './altered-statement.js';
import { duplicateSection } from './duplicate-section.js';
import { emptySection } from './empty-section.js';
import { headingForm } from './heading-form.js';
import { invalidSuppression } from './invalid-suppression.js';
import { missingSection } from './missing-section.js';
import { missingStatement } from './missing-statement.js';
import { misspeltHeading } from './misspelt-heading.js';
import { placeholder } from './placeholder.js';
import { sectionOrder } from './section-order.js';
import { unreadText } from './unread-text.js';
import { unrecognizedDecision } from './unrecognized-decision.js';
import { unusedSuppression } from './unused-suppression.js';

/** The rules of the category `structure`. */
export const structureRules: readonly Rule[] = [
  unrecognizedDecision,
  unreadText,
  missingSection,
  duplicateSection,
  emptySection,
  sectionOrder,
  misspeltHeading,
  headingForm,
  missingStatement,
  alteredStatement,
  placeholder,
  invalidSuppression,
  unusedSuppression,
];
