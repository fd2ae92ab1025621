import { distance } from 'fastest-levenshtein';
import type { CitedSection } from '../../decision/citations/citation.js';
import { foldName } from '../../decision/citations/name-words.js';
import { textAt } from '../../decision/span.js';
import { type Edition, isSure, type Section } from '../../knowledge/catalogue/catalogue.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fault, type RuleContext } from '../rule.js';
import { citationTitle, type SourceInLine } from './cited.js';
import { atMostInformation, daysOf, knownSources, meantEditions } from './known-sources.js';
import { nearChapter } from './near-names.js';

const NOTHING_CITED = 'The Claims Administrator did not cite any medical evidence for its decision.';

export const unknownSection = defineRule({
  id: 'citation/unknown-section',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: '8 CCR 9792.21.1(d)(1)',
  docs: {
    what: 'A section is cited that the edition is not known to have. It is a warning where the section is a misspelt one or the list of sections is complete, and information where the list is not complete. Outside the MTUS only a misspelt topic is told.',
    why: 'The section tells which recommendation the decision rests on; a wrong name cannot be looked up.',
    remedy: 'Write the section as the guideline has it, with its number where it has one.',
  },
  examples: {
    faulty: [
      {
        name: 'a misspelt section',
        changes: [['Section(s): Special Studies.', 'Section(s): {{Speical Studies}}.']],
      },
      {
        name: 'a misspelt section with a number',
        changes: [
          ['07/05/2016', '08/05/2016'],
          ['05/16/2016', '07/20/2016'],
          ['06/01/2016', '07/25/2016'],
          ['06/08/2016', '07/29/2016'],
          [
            'Knee Complaints 2004, Section(s): Special Studies.',
            'Opioid Treatment 2016, Section(s): {{2. Opioids for Subacut Pain}}.',
          ],
        ],
      },
      {
        name: 'a section that is not in the list',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies, {{Moon Phases}}.']],
      },
      {
        name: 'a section of a guideline that has none',
        changes: [
          [
            'Knee Complaints 2004, Section(s): Initial Care.',
            'Acupuncture Treatment 2007, Section(s): {{Initial Care}}.',
          ],
        ],
      },
      {
        name: 'a misspelt topic of ODG',
        changes: [
          [
            NOTHING_CITED,
            'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, {{MRI (magnetic resonanse imaging)}}.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'sections of two guidelines, other capitals',
        changes: [
          [
            'Section(s): Initial Care.',
            'Section(s): initial care, and Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
          ],
        ],
      },
      {
        name: 'a topic of ODG that is not in the list',
        changes: [
          [
            NOTHING_CITED,
            'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Loose bodies of the joint.',
          ],
        ],
      },
      {
        name: 'another edition of ACOEM',
        changes: [
          [
            NOTHING_CITED,
            'Decision based on Non-MTUS Citation ACOEM: Knee disorders, diagnostic recommendations, imaging.',
          ],
        ],
      },
      {
        name: 'a table of the chapter',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies, Table 13-5.']],
      },
      {
        name: 'a number of the regulation',
        changes: [['Knee Complaints 2004, Section(s): Initial Care.', 'Acupuncture Treatment 2007, 9792.24.1.']],
      },
      {
        name: 'an edition whose sections are not known',
        changes: [
          ['CM16', 'CM18'],
          ['06/08/2016', '06/11/2018'],
          ['02/10/2016', '02/12/2018'],
          ['07/05/2016', '07/05/2018'],
          ['05/16/2016', '05/16/2018'],
          ['06/01/2016', '06/01/2018'],
          ['on 02/10/2016', 'on 02/12/2018'],
          ['On 04/28/2016', 'On 04/27/2018'],
          ['Knee Complaints 2004, Section(s): Special Studies', 'Knee Disorders 2015, Section(s): Meniscal Tears'],
          ['Knee Complaints 2004, Section(s): Initial Care', 'Knee Disorders 2015, Section(s): Meniscal Tears'],
          ['Knee Complaints 2004, Section(s): Initial Care', 'Knee Disorders 2015, Section(s): Meniscal Tears'],
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
      const chapter = nearChapter(text, found.source, context);
      for (const section of found.source.sections) {
        const isNamed = section.known.length > 0 || section.span.start === chapter?.span.start;
        const fault = isNamed ? undefined : faultOf(text, section, editions, context);
        if (fault) yield { ...fault, ...milder(found, fault) };
      }
    }
  },
});

function milder({ isReviewers, editions }: SourceInLine, { severity }: Fault) {
  const isOther = editions.some(({ basis }) => basis !== 'mtus');
  return atMostInformation(!isReviewers || isOther || severity === 'information');
}

function faultOf(
  text: string,
  { span }: CitedSection,
  editions: readonly Edition[],
  context: RuleContext,
): Fault | undefined {
  const [edition] = editions;
  if (!edition) return undefined;
  const written = textAt(text, span);
  if (OTHER_PLACE.test(written)) return undefined;
  const near = editions.flatMap((each) => context.catalogue.search().nearestSection(written, each) ?? [])[0];
  if (near && isMisspelt(written, near)) return misspelt(text, span, near);
  if (editions.some(({ basis }) => basis !== 'mtus')) return undefined;
  if (editions.every(({ sectionList }) => sectionList === 'none')) {
    return {
      span,
      message: `${citationTitle(edition)} has no sections to cite, so ${quoted(text, span)} cannot be looked up. Cite the guideline alone.`,
      severity: 'information',
    };
  }
  // The beginning of a name: its number and the words before a colon.
  const isCutShort = (each: Edition) => context.catalogue.search().isBeginning(written, each);
  if (editions.some((each) => each.sections.length === 0 || isCutShort(each))) return undefined;
  const isComplete = editions.every(({ sectionList }) => sectionList === 'complete');
  const doubt = isComplete ? '' : ' Our list of its sections is not complete.';
  return {
    span,
    message: `${quoted(text, span)} is not among the sections of ${citationTitle(edition)} that are known.${doubt} Check how the guideline calls it.`,
    ...(!isComplete && { severity: 'information' }),
  };
}

/** A table, a figure, a bare number, the regulation: a place that can be looked up, and no section. */
const OTHER_PLACE =
  /^(?:tables?|figures?|algorithms?|appendix|chapters?) {0,2}[\dA-Z]|\b97\d\d\.\d|\bC\.?C\.?R\b|^\d+(?: and \d+)?$/i;

/** True when the words are those of the section with letters changed; a word more or fewer is another way to say it. */
function isMisspelt(written: string, { name, otherNames }: Section): boolean {
  const own = foldName(written);
  return [name, ...otherNames].some((each) => {
    const folded = foldName(each);
    const areNear = folded.length === own.length && folded.every((word, index) => isSlip(own[index] ?? '', word));
    return areNear || folded.join('') === own.join('');
  });
}

/** A third of the letters covers two that changed places. */
function isSlip(written: string, word: string): boolean {
  return distance(written, word) <= Math.floor(word.length / 3);
}

function misspelt(text: string, span: CitedSection['span'], { name, confidence }: Section): Fault {
  const unverified = isSure(confidence) ? '' : ' (unverified)';
  return {
    span,
    message: `No section is called ${quoted(text, span)}, but one is called "${name}"${unverified}. Write it as the guideline has it, so that it can be found.`,
    ...(unverified !== '' && { severity: 'information' }),
    fix: { title: `Write "${name}"`, isSafe: false, edits: [{ span, text: name }] },
  };
}
