import type { Rule } from '../rule.js';
import { causation } from './causation.js';
import { contradictedOutcome } from './contradicted-outcome.js';
import { contradictoryConclusions } from './contradictory-conclusions.js';
import { cutOffText } from './cut-off-text.js';
import { deniedDocumentation } from './denied-documentation.js';
import { doubleNegative } from './double-negative.js';
import { missingConclusion } from './missing-conclusion.js';
import { otherAge } from './other-age.js';
import { otherBodyPart } from './other-body-part.js';
import { otherCaseNumber } from './other-case-number.js';
import { otherInjuryDate } from './other-injury-date.js';
import { otherLevel } from './other-level.js';
import { otherQuantity } from './other-quantity.js';
import { otherSex } from './other-sex.js';
import { otherSide } from './other-side.js';
import { otherStrength } from './other-strength.js';
import { otherTreatment } from './other-treatment.js';
import { repeatedSentence } from './repeated-sentence.js';
import { silentGuideline } from './silent-guideline.js';
import { unsupportedDiagnosis } from './unsupported-diagnosis.js';
import { urReportAlone } from './ur-report-alone.js';

/** The rules of the category, in the order of the rule reference. */
export const rationaleRules: readonly Rule[] = [
  contradictedOutcome,
  contradictoryConclusions,
  missingConclusion,
  doubleNegative,
  cutOffText,
  deniedDocumentation,
  unsupportedDiagnosis,
  causation,
  silentGuideline,
  urReportAlone,
  otherInjuryDate,
  otherCaseNumber,
  otherAge,
  otherSex,
  repeatedSentence,
  otherBodyPart,
  otherLevel,
  otherSide,
  otherTreatment,
  otherQuantity,
  otherStrength,
];
