import type { Rule } from '../rule.js';
import { doubleStop } from './double-stop.js';
import { doubledSentence } from './doubled-sentence.js';
import { doubledWord } from './doubled-word.js';
import { missingDate } from './missing-date.js';
import { missingSpace } from './missing-space.js';
import { templateSlip } from './template-slip.js';
import { unbalancedMark } from './unbalanced-mark.js';
import { unexplainedAbbreviation } from './unexplained-abbreviation.js';

/** The rules of the category, in the order of the rule reference. */
export const proseRules: readonly Rule[] = [
  doubledWord,
  doubledSentence,
  missingSpace,
  doubleStop,
  unbalancedMark,
  templateSlip,
  missingDate,
  unexplainedAbbreviation,
];
