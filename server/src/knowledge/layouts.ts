import type { Layout } from '../decision/layout.js';

/**
 * The layout of published decision pages from 2014/15 to early 2017 at least.
 * Seen in every published decision read from July 2015 and from December 2016 to February 2017.
 */
const decisionPages: Layout = {
  id: 'decision-pages',
  name: 'Decision pages, 2014 to 2017',
  openings: [],
  sections: [
    { role: 'howMade', heading: 'HOW THE IMR FINAL DETERMINATION WAS MADE' },
    { role: 'summary', heading: 'CLINICAL CASE SUMMARY' },
    { role: 'issues', heading: 'IMR ISSUES, DECISIONS AND RATIONALES' },
  ],
  header: [
    'caseNumber',
    'dateAssigned',
    'dateOfInjury',
    'decisionDate',
    'urDenialDate',
    'priority',
    'applicationReceived',
  ],
  credentials: ['licensure', 'specialty'],
  issueParts: ['claimsAdministratorGuideline', 'reviewerGuideline', 'rationale'],
  statements: ['howMade', 'credentialsLeadIn', 'summaryLeadIn', 'decisionsLeadIn'],
};

/** Nothing but the section headings of the earlier layouts is known well enough to be checked. */
const headingsOnly = { header: [], credentials: [], issueParts: [], statements: [] } as const;

/** Headings read in a public parser of the published PDFs; the era is inferred. */
const lateYear2013: Layout = {
  ...headingsOnly,
  id: 'late-2013',
  name: 'Letter with documents reviewed, late 2013 to 2014',
  openings: ['MAXIMUS FEDERAL SERVICES, INC.', 'Independent Medical Review'],
  sections: [
    { role: 'howMade', heading: 'HOW THE IMR FINAL DETERMINATION WAS MADE' },
    { role: 'documents', heading: 'DOCUMENTS REVIEWED' },
    { role: 'summary', heading: 'CLINICAL CASE SUMMARY' },
    { role: 'issues', heading: 'IMR DECISION(S) AND RATIONALE(S)' },
  ],
};

/** Read in part in one notice of September 2013. */
const notice2013: Layout = {
  ...headingsOnly,
  id: 'notice-2013',
  name: 'Notice of Independent Medical Review Determination, second half of 2013',
  openings: ['Notice of Independent Medical Review Determination'],
  sections: [
    { role: 'issues', heading: 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE' },
    { role: 'qualifications', heading: 'Medical Qualifications of the Expert Reviewer' },
    { role: 'summary', heading: 'Case Summary' },
    { role: 'documents', heading: 'Documents Reviewed for Determination' },
  ],
};

/** Headings read in a public parser of the published PDFs; the era is inferred. */
const early2013: Layout = {
  ...headingsOnly,
  id: 'early-2013',
  name: 'Medical Professional Review, first half of 2013',
  openings: ['MEDICAL PROFESSIONAL REVIEW'],
  sections: [
    { role: 'dispute', heading: 'ISSUE AT DISPUTE' },
    { role: 'summary', heading: 'CASE SUMMARY' },
    { role: 'documents', heading: 'DOCUMENTS REVIEWED FOR DETERMINATION' },
    {
      role: 'guidelines',
      heading: 'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY',
    },
    {
      role: 'rationale',
      heading: 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY',
    },
    { role: 'qualifications', heading: 'MEDICAL REVIEWER QUALIFICATIONS' },
  ],
};

/** The known layouts; the first one is that of a text whose headings tell nothing. */
export const layouts: readonly [Layout, ...Layout[]] = [decisionPages, lateYear2013, notice2013, early2013];
