import { citationRules } from './citation/index.js';
import { headerRules } from './header/index.js';
import { issueRules } from './issue/index.js';
import { privacyRules } from './privacy/index.js';
import { proseRules } from './prose/index.js';
import { rationaleRules } from './rationale/index.js';
import { reviewerRules } from './reviewer/index.js';
import type { Rule } from './rule.js';
import { structureRules } from './structure/index.js';
import { summaryRules } from './summary/index.js';

/** Every rule, in the order of the rule reference. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...headerRules,
  ...reviewerRules,
  ...summaryRules,
  ...issueRules,
  ...citationRules,
  ...rationaleRules,
  ...privacyRules,
  ...proseRules,
];
