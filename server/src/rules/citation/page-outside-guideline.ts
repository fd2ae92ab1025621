import type { CitedPages } from '../../decision/citations/citation.js';
import { type Edition, isSure } from '../../knowledge/catalogue/catalogue.js';
import type { PageRange } from '../../knowledge/catalogue/schema.js';
import { quoted } from '../quoted.js';
import { defineRule, type RuleContext } from '../rule.js';
import { citationTitle, type SourceInLine } from './cited.js';
import { atMostInformation, daysOf, knownSources, meantEditions } from './known-sources.js';
import { areWithin, pagesInWords, printedPages } from './printed-pages.js';

/** An edition whose first and last page are known. */
interface PagedEdition {
  readonly edition: Edition;
  readonly pages: PageRange;
}

export const pageOutsideGuideline = defineRule({
  id: 'citation/page-outside-guideline',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'none',
  authority: 'the printed editions of the guidelines',
  docs: {
    what: 'A page is cited that the guideline does not have: before its first or after its last page. One page more or less is let pass.',
    why: 'The parties look up the page to read what the decision rests on.',
    remedy: 'Look up the page in the edition that is cited, or cite the edition that has the page.',
  },
  examples: {
    faulty: [
      {
        name: 'after the last page',
        changes: [
          [
            'Knee Complaints 2004, Section(s): Special Studies.',
            'Chronic Pain Medical Treatment 2009, Section(s): Introduction Page(s): {{160}}.',
          ],
        ],
      },
      {
        name: 'a range that leaves a chapter whose pages are not verified',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies Page(s): 341, {{343-370}}.']],
      },
      {
        name: "in the claims administrator's line",
        changes: [['Section(s): Initial Care.', 'Section(s): Initial Care Page(s): {{12}}.']],
      },
    ],
    clean: [
      {
        name: 'a page of the chapter',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies Page(s): 343.']],
      },
      {
        name: 'an edition whose pages are not known',
        changes: [
          ['07/05/2016', '08/05/2016'],
          ['05/16/2016', '07/20/2016'],
          ['06/01/2016', '07/25/2016'],
          ['06/08/2016', '07/29/2016'],
          [
            'Knee Complaints 2004, Section(s): Special Studies.',
            'Chronic Pain Medical Treatment 2016, Section(s): Introduction Page(s): 812.',
          ],
        ],
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
      const editions = pagedEditions([...meantEditions(found, days), ...pagelessBefore(found, context)]);
      for (const cited of found.source.pages) {
        const [nearest] = editions;
        if (!nearest || !isOutside(cited, editions)) continue;
        const isUnsure = editions.some(({ pages }) => !isSure(pages.confidence));
        yield {
          span: cited.span,
          message: `${quoted(text, cited.span)} is no page of ${citationTitle(nearest.edition)}, which has ${pagesInWords(nearest.pages)}${isUnsure ? ' (unverified)' : ''}. Look up the page in the edition cited.`,
          ...atMostInformation(isUnsure || !found.isReviewers),
        };
      }
    }
  },
});

/** The editions of the sources before this one that share its pages: "Chapter 8 ..., Chapter 11 ... Page(s): 178, 261". */
function pagelessBefore({ citation, source }: SourceInLine, { catalogue }: RuleContext): Edition[] {
  const before = citation.sources.slice(0, citation.sources.indexOf(source));
  const last = before.findLastIndex(({ pages, sections }) => pages.length > 0 || sections.length > 0);
  return before.slice(last + 1).flatMap(({ editions }) => editions.flatMap((id) => catalogue.edition(id) ?? []));
}

/** The editions with their pages; none when the pages of one that may be meant are not known. */
function pagedEditions(editions: readonly Edition[]): PagedEdition[] {
  const paged = editions.flatMap((edition) => (edition.pages ? [{ edition, pages: edition.pages }] : []));
  return paged.length === editions.length ? paged : [];
}

function isOutside(cited: CitedPages, editions: readonly PagedEdition[]): boolean {
  const printed = printedPages(cited);
  return printed !== undefined && editions.every(({ pages }) => !areWithin(printed, pages));
}
