import type { Rule } from '../rule.js';
import { emptyCredential } from './empty-credential.js';
import { missingCredential } from './missing-credential.js';
import { misspeltCredentialLabel } from './misspelt-label.js';
import { namedReviewer } from './named-reviewer.js';
import { repeatedEntry } from './repeated-entry.js';
import { unknownSpecialty } from './unknown-specialty.js';
import { unknownState } from './unknown-state.js';

/** The rules of the category `reviewer`. */
export const reviewerRules: readonly Rule[] = [
  missingCredential,
  emptyCredential,
  misspeltCredentialLabel,
  unknownState,
  unknownSpecialty,
  repeatedEntry,
  namedReviewer,
];
