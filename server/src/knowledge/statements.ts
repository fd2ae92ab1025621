import type { StatementId } from '../decision/layout.js';
import type { Organization } from './organization.js';

/** One sentence of the paragraph that tells how the determination was made. */
export interface StatementSentence {
  readonly text: string;
  /**
   * The words of the sentence that vouch for the reviewer; a change in them is an error, whatever it says.
   * The rest of the sentence, and sentences without such words, may differ in wording.
   */
  readonly assurance?: string;
}

/**
 * The paragraph under "HOW THE IMR FINAL DETERMINATION WAS MADE", sentence by sentence: word for word the same in
 * every published decision read (July 2015; December 2016 to February 2017). It covers what Labor Code 139.5(d) and
 * 4610.6(f) ask of the reviewer; the five years and the 24 hours are the review organization's own words.
 */
export function howMadeSentences({ name }: Organization): readonly StatementSentence[] {
  return [
    { text: `${name} sent the complete case file to an expert reviewer.` },
    {
      text: 'He/she has no affiliation with the employer, employee, providers or the claims administrator.',
      assurance: 'has no affiliation with the employer, employee, providers or the claims administrator.',
    },
    {
      text: 'He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice.',
      assurance:
        'has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice.',
    },
    {
      text: 'The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service.',
    },
    {
      text: 'He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.',
    },
  ];
}

/** The fixed statements of the default layout, as this organization prints them. */
export function fixedStatements(organization: Organization): Readonly<Record<StatementId, string>> {
  return {
    howMade: howMadeSentences(organization)
      .map(({ text }) => text)
      .join(' '),
    credentialsLeadIn: 'The Expert Reviewer has the following credentials:',
    summaryLeadIn:
      'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:',
    decisionsLeadIn: 'The Final Determination was based on decisions for the disputed items/services set forth below:',
  };
}
