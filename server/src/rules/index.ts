import { citationRules } from './citation/index.js';
import { headerRules } from './header/index.js';
import { issueRules } from './issue/index.js';
import { reviewerRules } from './reviewer/index.js';
import type { Rule } from './rule.js';
import { structureRules } from './structure/index.js';

/** Every rule, in the order of the rule reference. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...headerRules,
  ...reviewerRules,
  ...issueRules,
  ...citationRules,
];
