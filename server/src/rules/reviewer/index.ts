import type { Rule } from '../rule.js';

/** The rules of the category `reviewer`. */
export const reviewerRules: readonly Rule[] = [];
