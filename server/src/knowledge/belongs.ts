import type { CredentialId, HeaderFieldId, IssuePartId, SectionRole } from '../decision/layout.js';
import type { Confidence } from './catalogue/schema.js';

/** What a part of a decision is for. */
export interface Belonging {
  /** What to write there, in one or two sentences. */
  readonly what: string;
  /** The law that asks for it; `undefined` where it is the form of the published decisions alone. */
  readonly authority?: string;
  /** How sure the authority is: `memory` is shown as unverified. */
  readonly confidence?: Confidence;
}

/** What belongs in each field of the header. */
export const headerBelongings: Readonly<Record<HeaderFieldId, Belonging>> = {
  caseNumber: {
    what: 'The number that the review organization gave the case: CM, two digits of the year, a hyphen, seven digits.',
  },
  dateAssigned: {
    what: 'The day of the notice of assignment. From it the time for the determination is counted.',
    authority: '8 CCR 9792.10.4(b)',
    confidence: 'read',
  },
  dateOfInjury: {
    what: 'The day of the injury as the application gives it; for a cumulative trauma its first and last day.',
    authority: 'Labor Code 4610.5(a)',
    confidence: 'read',
  },
  decisionDate: {
    what: 'The day of this determination. Which guidelines were in force is judged by it.',
    authority: 'Labor Code 4610.6(d)',
    confidence: 'read',
  },
  urDenialDate: {
    what: 'The day of the utilization review decision that denied or modified the request.',
    authority: '8 CCR 9792.10.4(b)(2)',
    confidence: 'read',
  },
  priority: {
    what: "Standard, or Expedited on a physician's certificate. The time for the determination depends on it.",
    authority: '8 CCR 9792.10.4(c); Labor Code 4610.6(d)',
    confidence: 'read',
  },
  applicationReceived: {
    what: 'The day on which the application for review came in.',
    authority: '8 CCR 9792.10.4(b)(3)',
    confidence: 'read',
  },
};

/** What belongs in each of the reviewer's credentials. */
export const credentialBelongings: Readonly<Record<CredentialId, Belonging>> = {
  licensure: {
    what: 'The states in which the reviewer holds a license, spelled out. Never the name of the reviewer.',
    authority: 'Labor Code 139.5(d)(4), 4610.6(f)',
    confidence: 'read',
  },
  specialty: {
    what: 'The specialties in which the reviewer is certified, in the words of the official list.',
    authority: 'Labor Code 139.5(d)(4), 4610.6(f)',
    confidence: 'read',
  },
};

/** What belongs in each part of an issue. */
export const partBelongings: Readonly<Record<IssuePartId, Belonging>> = {
  claimsAdministratorGuideline: {
    what: "What the claims administrator's decision was based on, as it was cited there, or that it cited nothing.",
  },
  reviewerGuideline: {
    what: 'The guideline or study on which your decision rests, with its year and section. First the MTUS; another source only where the MTUS does not cover the condition or is rebutted.',
    authority: '8 CCR 9792.21.1(a), (d); Labor Code 4610.5(c)(2)',
    confidence: 'corroborated',
  },
  rationale: {
    what: 'Why the treatment is or is not medically necessary: the medical condition, the records that tell of it, and the findings held against the guideline, in plain words.',
    authority: 'Labor Code 4610.6(e); 8 CCR 9792.10.6(b)',
    confidence: 'read',
  },
};

/** What belongs in each section. */
export const sectionBelongings: Readonly<Record<SectionRole, Belonging>> = {
  howMade: {
    what: "How the determination was made: the fixed statement, word for word, and the reviewer's credentials.",
    authority: 'Labor Code 4610.6(f), 139.5(d)',
    confidence: 'read',
  },
  summary: {
    what: "The worker's age and sex, the injury and its date, the condition, the treatment so far, the findings and the request. Nothing that identifies a person.",
    authority: 'Labor Code 4610.6(e), (m)',
    confidence: 'read',
  },
  issues: {
    what: 'One block for each disputed treatment: request and outcome, both guidelines, the rationale.',
    authority: 'Labor Code 4610.6(a), (e)',
    confidence: 'read',
  },
  documents: {
    what: 'The documents that were reviewed; by provider and range of dates is enough.',
    authority: '8 CCR 9792.10.6(d); Hacker v. County of San Bernardino (2015)',
    confidence: 'corroborated',
  },
  guidelines: {
    what: 'The guidelines that the decision relies on, and why.',
    authority: 'Labor Code 4610.5(c)(2)',
    confidence: 'read',
  },
  rationale: {
    what: 'Why the treatment is or is not medically necessary.',
    authority: 'Labor Code 4610.6(e)',
    confidence: 'read',
  },
  qualifications: {
    what: "The reviewer's qualifications. Never the name.",
    authority: 'Labor Code 4610.6(f)',
    confidence: 'read',
  },
  dispute: {
    what: 'The treatment that is in dispute.',
    authority: '8 CCR 9792.10.6(d)',
    confidence: 'memory',
  },
};
