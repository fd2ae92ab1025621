import { quoted } from '../quoted.js';
import { defineRule, type Fix } from '../rule.js';
import type { SourceInLine } from './cited.js';
import { atMostInformation, daysOf, isCitableOn, knownSources } from './known-sources.js';
import { isOutOfForce } from './not-in-force.js';
import { isUnderCitationRules } from './reviewer-lines.js';

export const missingYear = defineRule({
  id: 'citation/missing-year',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: '8 CCR 9792.21.1(d)(1)',
  docs: {
    what: 'A guideline of the MTUS is cited by the reviewer without its year, in a decision since 04/20/2015. A citation with pages, as in 2015, gives information only.',
    why: 'Editions of a guideline differ; the year tells which one the decision rests on.',
    remedy: 'Write the year after the title: "Knee Complaints 2004".',
  },
  examples: {
    faulty: [
      {
        name: 'a chapter',
        changes: [['MTUS Knee Complaints 2004, Section(s): Special', 'MTUS {{Knee Complaints}}, Section(s): Special']],
      },
      {
        name: 'a chapter of a collection, with pages',
        changes: [
          [
            'MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'MTUS ACOEM {{Knee Complaints}} Special Studies Page(s): 341.',
          ],
        ],
      },
      {
        name: 'the second of two guidelines',
        changes: [
          [
            'Section(s): Special Studies.',
            'Section(s): Special Studies, and {{Postsurgical Treatment Guidelines}}, Section(s): Knee.',
          ],
          ['The guideline supports', 'The guidelines support'],
        ],
      },
    ],
    clean: [
      {
        name: "the claims administrator's line",
        changes: [
          ['MTUS Knee Complaints 2004, Section(s): Initial Care.', 'MTUS Knee Complaints, Section(s): Initial Care.'],
        ],
      },
      {
        name: 'a decision of 2014',
        changes: [
          ['CM16', 'CM14'],
          ['06/08/2016', '06/09/2014'],
          ['02/10/2016', '02/10/2014'],
          ['07/05/2016', '07/07/2014'],
          ['05/16/2016', '05/16/2014'],
          ['06/01/2016', '06/02/2014'],
          ['on 02/10/2016', 'on 02/10/2014'],
          ['On 04/28/2016', 'On 04/28/2014'],
          ['MTUS Knee Complaints 2004', 'MTUS Knee Complaints'],
        ],
      },
      {
        name: 'ODG, which citations name without a year',
        changes: [
          [
            'Section(s): Special Studies.',
            'Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI (magnetic resonance imaging).',
          ],
          ['The guideline supports', 'The MTUS and ODG support'],
        ],
      },
      {
        name: 'the year before "Guidelines"',
        changes: [['Knee Complaints 2004', 'Knee Complaints 2004 Guidelines']],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision, context) {
    if (!isUnderCitationRules(decision)) return;
    const days = daysOf(decision);
    for (const found of knownSources(decision, context)) {
      const { source, editions } = found;
      if (!isYearExpected(found) || !source.title || isOutOfForce(editions, days)) continue;
      const fixes = yearFixes(found, days);
      const [fix] = fixes;
      yield {
        span: source.title,
        message: `${quoted(decision.text, source.title)} is cited without its year. Editions differ, and the year tells which one the decision rests on. Write it after the title.`,
        ...atMostInformation(source.pageLabel !== undefined),
        ...(fixes.length === 1 && fix ? { fix } : { choices: fixes }),
      };
    }
  },
});

function isYearExpected({ citation, source, editions, isReviewers }: SourceInLine): boolean {
  const isMtus = citation.basis === 'mtus' && editions.every(({ basis }) => basis === 'mtus');
  return isReviewers && isMtus && source.year === undefined && editions.some(({ years }) => years.length > 0);
}

/** The years of the editions in force on the decision date, or else on the UR denial date. */
function yearFixes({ source: { title }, editions }: SourceInLine, days: readonly string[]): Fix[] {
  if (!title) return [];
  const inForce = days.map((day) => editions.filter((edition) => isCitableOn(edition, day)));
  const years = (inForce.find((each) => each.length > 0) ?? []).flatMap(({ years: [year] }) => year ?? []);
  return [...new Set(years)].map((year) => ({
    title: `Write the year ${year}`,
    isSafe: false,
    edits: [{ span: { start: title.end, end: title.end }, text: ` ${year}` }],
  }));
}
