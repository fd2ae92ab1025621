import type { Rule } from '../rule.js';

/** The rules of the category, in the order of the rule reference. */
export const proseRules: readonly Rule[] = [];
