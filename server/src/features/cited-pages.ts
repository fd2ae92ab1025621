import type { CitedPages } from '../decision/citations/citation.js';
import type { Edition, Section } from '../knowledge/catalogue/catalogue.js';
import { citationTitle } from '../rules/citation/cited.js';
import { pagesWords, sectionTitle, unverifiedOnly } from './guideline-facts.js';
import type { Markup } from './markup.js';

/** In what cited pages lie: the edition, and those of its sections that have known pages. */
export function pagesBlocks(edition: Edition, pages: readonly CitedPages[], markup: Markup): string[] {
  return pages.flatMap(({ first, last = first }) =>
    first === undefined || last === undefined ? [] : [pagesBlock(edition, { first, last }, markup)],
  );
}

interface Pages {
  readonly first: number;
  readonly last: number;
}

function pagesBlock(edition: Edition, pages: Pages, markup: Markup): string {
  const noun = pages.first === pages.last ? 'Page' : 'Pages';
  const lead = `${noun} ${pagesWords(pages)} of ${markup.strong(citationTitle(edition))}`;
  const own = edition.pages
    ? `, which has pages ${pagesWords(edition.pages)}${unverifiedOnly(edition.pages.confidence)}`
    : '';
  const sections = sectionsOn(edition, pages);
  if (sections.length === 0) return `${lead}${own}. ${silence(edition)}`;
  return [`${lead}${own}:\n`, ...sections.map((section) => `- ${sectionTitle(section, markup, unverifiedOnly)}`)].join(
    '\n',
  );
}

/** Why no section is named. */
function silence({ sections, sectionList }: Edition): string {
  if (sectionList === 'none') return 'It has no sections to cite.';
  const isAnyKnown = sections.some(({ pages }) => pages !== undefined);
  return isAnyKnown ? 'No section is known to lie there.' : 'On which pages its sections lie is not known.';
}

function sectionsOn({ sections }: Edition, { first, last }: Pages): readonly Section[] {
  return sections.filter(({ pages }) => pages !== undefined && pages.first <= last && first <= pages.last);
}
