import type { Span } from '../../decision/span.js';
import { textAt } from '../../decision/span.js';
import type { Edition } from '../../knowledge/catalogue/catalogue.js';
import { defineRule, type Fix, type RuleContext } from '../rule.js';
import { citationTitle, fittingSections, type SourceInLine } from './cited.js';
import { daysOf, knownSources, meantEditions } from './known-sources.js';
import { isOutOfForce } from './not-in-force.js';
import { isUnderCitationRules } from './reviewer-lines.js';

/** Sections that are offered to choose from. */
const MOST_CHOICES = 5;

export const missingSection = defineRule({
  id: 'citation/missing-section',
  severity: 'information',
  since: '0.1.0',
  fixes: 'none',
  authority: '8 CCR 9792.21.1(d)(1)',
  docs: {
    what: 'A guideline of the MTUS is cited by the reviewer without a section, in a decision since 04/20/2015. Guidelines that have no sections are let pass.',
    why: 'A chapter has dozens of pages; the section tells which recommendation the decision rests on.',
    remedy: 'Write the section after the year: "Knee Complaints 2004, Section(s): Special Studies".',
  },
  examples: {
    faulty: [
      {
        name: 'a chapter with its year only',
        changes: [['MTUS Knee Complaints 2004, Section(s): Special Studies.', 'MTUS {{Knee Complaints 2004}}.']],
      },
      {
        name: 'pages in the place of a section',
        changes: [
          ['MTUS Knee Complaints 2004, Section(s): Special Studies.', 'MTUS {{Knee Complaints 2004}} Page(s): 341.'],
        ],
      },
      {
        name: 'the second of two guidelines',
        changes: [
          ['Section(s): Special Studies.', 'Section(s): Special Studies, and {{Postsurgical Treatment 2009}}.'],
          ['The guideline supports', 'The guidelines support'],
        ],
      },
    ],
    clean: [
      {
        name: 'a guideline without sections',
        changes: [
          ['MRI of the right knee without contrast:', 'Acupuncture of the right knee, six sessions:'],
          ['Knee Complaints 2004, Section(s): Special Studies.', 'Acupuncture Treatment 2007.'],
          ['The MRI of the right knee without contrast is medically', 'The request is medically'],
        ],
      },
      {
        name: "the claims administrator's line",
        changes: [['MTUS Knee Complaints 2004, Section(s): Initial Care.', 'MTUS Knee Complaints 2004.']],
      },
      {
        name: 'a section without its label',
        changes: [['2004, Section(s): Special Studies.', '2004, Special Studies.']],
      },
      {
        name: 'ODG without a topic',
        changes: [
          [
            'Section(s): Special Studies.',
            'Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg.',
          ],
          ['The guideline supports', 'The MTUS and ODG support'],
        ],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision, context) {
    if (!isUnderCitationRules(decision)) return;
    const { text } = decision;
    const days = daysOf(decision);
    for (const found of knownSources(decision, context)) {
      const { issue, source } = found;
      const [edition] = meantEditions(found, days);
      if (!source.title || !edition || !isSectionExpected(found) || isOutOfForce(found.editions, days)) continue;
      const span = { start: source.title.start, end: Math.max(source.title.end, source.year?.span.end ?? 0) };
      yield {
        span,
        message: `${citationTitle(edition)} is cited without a section, so the recommendation that was relied on cannot be found. Write the section after the year.`,
        choices: sectionChoices(context, edition, textAt(text, issue.treatment), span),
      };
    }
  },
});

function isSectionExpected({ citation, source, editions, isReviewers }: SourceInLine): boolean {
  if (!isReviewers || citation.basis !== 'mtus' || source.sections.length > 0 || source.sectionLabel) return false;
  return editions.every(({ basis, sectionList }) => basis === 'mtus' && sectionList !== 'none');
}

function sectionChoices(context: RuleContext, edition: Edition, treatment: string, { end }: Span): Fix[] {
  return fittingSections(context, edition, treatment)
    .slice(0, MOST_CHOICES)
    .map(({ name }) => ({
      title: `Add the section "${name}"`,
      isSafe: false,
      edits: [{ span: { start: end, end }, text: `, Section(s): ${name}` }],
    }));
}
