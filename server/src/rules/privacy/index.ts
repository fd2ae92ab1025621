import type { Rule } from '../rule.js';
import { birthDate } from './birth-date.js';
import { brokenRedaction } from './broken-redaction.js';
import { claimNumber } from './claim-number.js';
import { eMailAddress } from './e-mail-address.js';
import { medicalRecordNumber } from './medical-record-number.js';
import { personalName } from './personal-name.js';
import { redactedNeed } from './redacted-need.js';
import { socialSecurityNumber } from './social-security-number.js';
import { streetAddress } from './street-address.js';
import { telephoneNumber } from './telephone-number.js';

/** The rules of the category, in the order of the rule reference. */
export const privacyRules: readonly Rule[] = [
  personalName,
  birthDate,
  socialSecurityNumber,
  telephoneNumber,
  eMailAddress,
  streetAddress,
  claimNumber,
  medicalRecordNumber,
  brokenRedaction,
  redactedNeed,
];
