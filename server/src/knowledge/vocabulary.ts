import type { GuidelineNames } from '../decision/citations/guideline-names.js';
import type { Vocabulary } from '../decision/layout.js';
import { credentialLabels, headerLabels, partLabels } from './labels.js';
import { layouts } from './layouts.js';
import type { Organization } from './organization.js';
import { outcomes } from './outcomes.js';
import { namesWithCommas } from './reviewers.js';
import { fixedStatements } from './statements.js';

/** The words by which the parser knows the decisions of this organization. */
export function createVocabulary(organization: Organization, guidelines: GuidelineNames): Vocabulary {
  return {
    layouts,
    headerLabels,
    credentialLabels,
    partLabels: partLabels(organization),
    statements: fixedStatements(organization),
    outcomes: outcomes.map(({ name }) => name),
    namesWithCommas,
    guidelines,
  };
}
