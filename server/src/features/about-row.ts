import type { Catalogue } from '../knowledge/catalogue/catalogue.js';
import { citationTitle } from '../rules/citation/cited.js';
import { editionFacts, sectionTitle, unverifiedOnly } from './guideline-facts.js';
import type { Markup } from './markup.js';

const MOST_SOURCES = 2;

/** What is known of an edition, and of a section of it, in a few lines; `undefined` for an edition that is not known. */
export function aboutRow(
  catalogue: Catalogue,
  editionId: string,
  sectionId: string | undefined,
  markup: Markup,
): string | undefined {
  const edition = catalogue.edition(editionId);
  if (!edition) return undefined;
  const section = sectionId === undefined ? undefined : catalogue.section(sectionId);
  const title = `${markup.strong(citationTitle(edition))}${unverifiedOnly(edition.confidence)}`;
  const facts = editionFacts(edition, markup, unverifiedOnly, MOST_SOURCES);
  return [...(section ? [sectionTitle(section, markup, unverifiedOnly)] : []), title, ...facts].join('\n\n');
}
