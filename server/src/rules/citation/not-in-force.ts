import { foldName } from '../../decision/citations/name-words.js';
import { houseForm } from '../../decision/dates.js';
import type { Decision } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { type Edition, isInForce, isSure } from '../../knowledge/catalogue/catalogue.js';
import type { DateFact } from '../../knowledge/catalogue/schema.js';
import { defineRule } from '../rule.js';
import { citationTitle, judgedDays, type SourceInLine } from './cited.js';
import { citableEditions, editionChoices, listed } from './edition-choices.js';
import { atMostInformation, daysOf, knownSources } from './known-sources.js';

export const notInForce = defineRule({
  id: 'citation/not-in-force',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.5(c)(2); 8 CCR 9792.20 to 9792.24.4',
  docs: {
    what: 'The edition cited was part of the MTUS neither on the decision date nor on the UR denial date: it came later, or another had taken its place. Dates that are not verified give information only.',
    why: 'Medical necessity is decided by the MTUS that is in force. A decision that rests on another edition can be appealed.',
    remedy: 'Cite the edition in force, and check that it has the section and says the same.',
  },
  examples: {
    faulty: [
      {
        name: 'an edition that came later',
        changes: [
          [
            'Knee Complaints 2004, Section(s): Special Studies.',
            '{{Chronic Pain Medical Treatment 2016}}, Section(s): Introduction.',
          ],
        ],
      },
      {
        name: 'an edition that is no longer in force',
        changes: [
          ['07/05/2016', '11/08/2016'],
          ['05/16/2016', '09/16/2016'],
          ['06/01/2016', '10/05/2016'],
          ['06/08/2016', '10/12/2016'],
          [
            'Knee Complaints 2004, Section(s): Special Studies.',
            '{{Chronic Pain Medical Treatment 2009}}, Section(s): Introduction.',
          ],
        ],
      },
      {
        name: 'one whose period is not verified',
        changes: [
          ['Knee Complaints 2004, Section(s): Initial Care.', '{{Elbow Complaints 2004}}, Section(s): Initial Care.'],
        ],
      },
      {
        name: "in the claims administrator's line",
        changes: [
          [
            'Knee Complaints 2004, Section(s): Initial Care.',
            '{{Chronic Pain Medical Treatment 2016}}, Section(s): Introduction.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'in force on the UR denial date only',
        changes: [
          ['07/05/2016', '08/05/2016'],
          ['05/16/2016', '07/20/2016'],
          ['06/01/2016', '07/25/2016'],
          ['06/08/2016', '07/29/2016'],
          [
            'Knee Complaints 2004, Section(s): Special Studies.',
            'Chronic Pain Medical Treatment 2009, Section(s): Introduction.',
          ],
        ],
      },
      {
        name: 'an old edition that is not cited as the MTUS',
        changes: [
          [
            'The Claims Administrator did not cite any medical evidence for its decision.',
            'Decision based on Non-MTUS Citation ACOEM Practice Guidelines, 3rd Edition, Knee Disorders 2011.',
          ],
        ],
      },
      {
        name: 'no date to judge by',
        changes: [
          ['07/05/2016', '{{structure/placeholder|TBD}}'],
          ['05/16/2016', '{{structure/placeholder|XXX}}'],
          [
            'Knee Complaints 2004, Section(s): Initial Care.',
            'Chronic Pain Medical Treatment 2016, Section(s): Introduction.',
          ],
        ],
      },
      {
        name: 'a guideline of 2007 that is in force still',
        changes: [['Knee Complaints 2004, Section(s): Initial Care.', 'Acupuncture Treatment 2007.']],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision, context) {
    const days = daysOf(decision);
    const [day] = days;
    if (day === undefined) return;
    for (const found of knownSources(decision, context)) {
      const { source, editions, isReviewers } = found;
      const title = source.title ?? source.collection;
      if (!title || !isJudged(decision.text, found) || !isOutOfForce(editions, days)) continue;
      const other = citableEditions(context, source.guideline ?? '', day);
      yield {
        span: { start: title.start, end: Math.max(title.end, source.year?.span.end ?? 0) },
        message: messageOf(decision, editions, other),
        ...atMostInformation(!isReviewers || editions.some((edition) => isUnsureOn(edition, days))),
        ...(isReviewers && { choices: editionChoices(decision.text, source, other) }),
      };
    }
  },
});

/** True for a citation of the MTUS that tells the edition: by a year, or by a title that only one set of editions has. */
function isJudged(text: string, { citation, source, editions }: SourceInLine): boolean {
  if (citation.basis === 'nonMtus' || editions.some(({ basis }) => basis !== 'mtus')) return false;
  // "3rd edition" after the collection tells of an edition that the title alone would not.
  if (source.notes.some((note) => /^(?:3rd|third|rev)/i.test(textAt(text, note)))) return false;
  if (source.year) return source.title !== undefined;
  if (!source.title) return false;
  const written = foldName(textAt(text, source.title)).join(' ');
  return editions.every(({ title }) => foldName(title).join(' ') === written);
}

/** True when no edition that may be meant was in force on any of the days. */
export function isOutOfForce(editions: readonly Edition[], days: readonly string[]): boolean {
  return (
    editions.length > 0 && days.length > 0 && editions.every((edition) => !days.some((day) => isInForce(edition, day)))
  );
}

/** True when the facts by which the edition is out of force are not verified. */
function isUnsureOn({ inForce: { from, to }, confidence }: Edition, days: readonly string[]): boolean {
  const deciding = days.flatMap((day) => (from && day < from.date ? [from] : to && to.date < day ? [to] : []));
  return !isSure(confidence) || deciding.some((fact) => !isSure(fact.confidence));
}

function messageOf(decision: Decision, editions: readonly Edition[], other: readonly Edition[]): string {
  const [edition] = editions;
  if (!edition) return '';
  const { decision: made, denial } = judgedDays(decision);
  const days = [
    ...(made ? [`the decision date ${houseForm(made)}`] : []),
    ...(denial ? [`the UR denial date ${houseForm(denial)}`] : []),
  ];
  const instead = other.length > 0 ? ` In force then: ${listed(other.map(citationTitle))}.` : '';
  const remedy = other.length > 0 ? 'Cite the edition in force.' : 'Cite a guideline that was in force then.';
  return `${citationTitle(edition)} ${periodOf(edition)}, so not on ${days.join(' or ')}. A decision rests on the guideline in force.${instead} ${remedy}`;
}

function periodOf({ inForce: { from, to }, isProposed }: Edition): string {
  if (isProposed) return 'is proposed and not adopted';
  const told = ({ date, confidence }: DateFact) => `${houseForm(date)}${isSure(confidence) ? '' : ' (unverified)'}`;
  const parts = [...(from ? [`from ${told(from)}`] : []), ...(to ? [`to ${told(to)}`] : [])];
  return `${to ? 'was' : 'is'} in force ${parts.join(' ')}`;
}
