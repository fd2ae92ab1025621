import type { CitedPages, CitedSource } from '../../decision/citations/citation.js';
import { type Edition, isSure, type Section } from '../../knowledge/catalogue/catalogue.js';
import type { PageRange } from '../../knowledge/catalogue/schema.js';
import { quoted } from '../quoted.js';
import { defineRule, type RuleContext } from '../rule.js';
import { citationTitle } from './cited.js';
import { daysOf, knownSources, meantEditions } from './known-sources.js';
import { areWithin, pagesInWords, printedPages, touch } from './printed-pages.js';

/** A cited section that the edition has on known pages. */
interface PagedSection {
  readonly section: Section;
  readonly pages: PageRange;
}

export const pageOutsideSection = defineRule({
  id: 'citation/page-outside-section',
  severity: 'information',
  since: '0.1.0',
  fixes: 'none',
  authority: 'the printed editions of the guidelines',
  docs: {
    what: 'No page that is cited lies in the section that is cited. One page more or less is let pass.',
    why: 'Section and page should lead to the same words.',
    remedy: 'Look up the page, or cite the section that stands there.',
  },
  examples: {
    faulty: [
      {
        name: 'the page of another section',
        changes: [
          [
            'Knee Complaints 2004, Section(s): Initial Care.',
            'Chronic Pain Medical Treatment 2009, Section(s): Physical medicine Page(s): {{60-61}}.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the page of the section',
        changes: [
          [
            'Knee Complaints 2004, Section(s): Initial Care.',
            'Chronic Pain Medical Treatment 2009, Section(s): Massage therapy Page(s): 60.',
          ],
        ],
      },
      {
        name: 'pages of two sections',
        changes: [
          [
            'Knee Complaints 2004, Section(s): Initial Care.',
            'Chronic Pain Medical Treatment 2009, Section(s): Massage therapy, Physical medicine Page(s): 60, 98-99.',
          ],
        ],
      },
      {
        name: 'a page of the section, and one more',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies Page(s): 342, 350.']],
      },
      {
        name: 'a section whose pages are not known',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies, Medical History Page(s): 350.']],
      },
      {
        name: 'ODG, which has no fixed pages',
        changes: [
          [
            'The Claims Administrator did not cite any medical evidence for its decision.',
            'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI (magnetic resonance imaging) Page(s): 912.',
          ],
        ],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision, context) {
    const { text } = decision;
    const days = daysOf(decision);
    for (const found of knownSources(decision, context)) {
      const editions = meantEditions(found, days);
      const sections = pagedSections(context, found.source, editions);
      const [first] = sections;
      const edition = first && context.catalogue.edition(first.section.edition);
      if (!first || !edition) continue;
      // Pages of other parts are often listed beside those of the section.
      if (found.source.pages.some((cited) => isInAny(cited, sections))) continue;
      for (const cited of found.source.pages) {
        const printed = printedPages(cited);
        if (!printed) continue;
        // A page that the whole guideline does not have is a fault of its own.
        if (editions.some(({ pages }) => pages && !areWithin(printed, pages))) continue;
        const isUnsure = !isSure(first.pages.confidence);
        yield {
          span: cited.span,
          message: `${quoted(text, cited.span)} lies outside the section cited: in ${citationTitle(edition)}, "${first.section.name}" is on ${pagesInWords(first.pages)}${isUnsure ? ' (unverified)' : ''}. Check section and page.`,
        };
      }
    }
  },
});

function isInAny(cited: CitedPages, sections: readonly PagedSection[]): boolean {
  const printed = printedPages(cited);
  return printed !== undefined && sections.some(({ pages }) => touch(printed, pages));
}

/** The sections that the words may mean in these editions; none unless the pages of every one are known. */
function pagedSections(
  { catalogue }: RuleContext,
  { sections }: CitedSource,
  editions: readonly Edition[],
): PagedSection[] {
  const isMeant = ({ edition }: Section) => editions.some(({ id }) => id === edition);
  const known = sections.map((cited) => cited.known.flatMap((id) => catalogue.section(id) ?? []).filter(isMeant));
  const all = known.flat();
  const paged = all.flatMap((section) => (section.pages ? [{ section, pages: section.pages }] : []));
  return known.every((each) => each.length > 0) && paged.length === all.length ? paged : [];
}
