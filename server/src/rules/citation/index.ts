import type { Rule } from '../rule.js';
import { emptyCitation } from './empty-citation.js';
import { invalidPage } from './invalid-page.js';
import { missingCitation } from './missing-citation.js';
import { missingSection } from './missing-section.js';
import { missingYear } from './missing-year.js';
import { notInForce } from './not-in-force.js';
import { openCitation } from './open-citation.js';
import { otherBodyPart } from './other-body-part.js';
import { otherService } from './other-service.js';
import { pageOutsideGuideline } from './page-outside-guideline.js';
import { pageOutsideSection } from './page-outside-section.js';
import { sourceSpelling } from './source-spelling.js';
import { uncitedGuideline } from './uncited-guideline.js';
import { unexplainedDeparture } from './unexplained-departure.js';
import { unknownGuideline } from './unknown-guideline.js';
import { unknownSection } from './unknown-section.js';
import { unmentionedSource } from './unmentioned-source.js';
import { weakSource } from './weak-source.js';
import { wrongBasis } from './wrong-basis.js';

/** The rules about citations of guidelines. */
export const citationRules: readonly Rule[] = [
  emptyCitation,
  invalidPage,
  missingCitation,
  missingSection,
  missingYear,
  notInForce,
  openCitation,
  otherBodyPart,
  otherService,
  pageOutsideGuideline,
  pageOutsideSection,
  sourceSpelling,
  uncitedGuideline,
  unexplainedDeparture,
  unknownGuideline,
  unknownSection,
  unmentionedSource,
  weakSource,
  wrongBasis,
];
