import type { Rule } from '../rule.js';
import { contradictedOutcome } from './contradicted-outcome.js';
import { contradictoryConclusions } from './contradictory-conclusions.js';
import { missingConclusion } from './missing-conclusion.js';

/** The rules of the category, in the order of the rule reference. */
export const rationaleRules: readonly Rule[] = [contradictedOutcome, contradictoryConclusions, missingConclusion];
