import type { Rule } from '../rule.js';
import { contradictedOutcome } from './contradicted-outcome.js';
import { contradictoryConclusions } from './contradictory-conclusions.js';
import { missingConclusion } from './missing-conclusion.js';
import { otherAge } from './other-age.js';
import { otherCaseNumber } from './other-case-number.js';
import { otherInjuryDate } from './other-injury-date.js';
import { otherSex } from './other-sex.js';

/** The rules of the category, in the order of the rule reference. */
export const rationaleRules: readonly Rule[] = [
  contradictedOutcome,
  contradictoryConclusions,
  missingConclusion,
  otherInjuryDate,
  otherCaseNumber,
  otherAge,
  otherSex,
];
