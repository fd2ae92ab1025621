import type { GuidelineNames } from '../decision/citations/guideline-names.js';
import type { Vocabulary } from '../decision/layout.js';
import { credentialLabels, headerLabels, partLabels } from './labels.js';
import { layouts } from './layouts.js';
import type { Organization } from './organization.js';
import { outcomes } from './outcomes.js';
import { namesWithCommas } from './reviewers.js';
import { fixedStatements } from './statements.js';

/** The words by which the parser knows the decisions of this organization, in any layout or in the one with this id. */
export function createVocabulary(
  organization: Organization,
  guidelines: GuidelineNames,
  layoutId?: string,
): Vocabulary {
  const only = layouts.find(({ id }) => id === layoutId);
  return {
    layouts: only ? [only] : layouts,
    draftLayout: layouts[0],
    headerLabels,
    credentialLabels,
    partLabels: partLabels(organization),
    statements: fixedStatements(organization),
    outcomes: outcomes.map(({ name }) => name),
    namesWithCommas,
    guidelines,
  };
}
