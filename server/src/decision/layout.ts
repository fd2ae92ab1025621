import type { GuidelineNames } from './citations/guideline-names.js';
import type { Label } from './labels.js';

/** The labelled fields of the header, in the order in which the layout prints them. */
export type HeaderFieldId =
  | 'caseNumber'
  | 'dateAssigned'
  | 'dateOfInjury'
  | 'decisionDate'
  | 'urDenialDate'
  | 'priority'
  | 'applicationReceived';

export type CredentialId = 'licensure' | 'specialty';

/** The labelled parts of an issue, in order. */
export type IssuePartId = 'claimsAdministratorGuideline' | 'reviewerGuideline' | 'rationale';

/** A sentence or paragraph that every decision of a layout carries word for word. */
export type StatementId = 'howMade' | 'credentialsLeadIn' | 'summaryLeadIn' | 'decisionsLeadIn';

/** What a section is for, whatever a layout calls it. */
export type SectionRole =
  | 'howMade'
  | 'summary'
  | 'issues'
  | 'documents'
  | 'guidelines'
  | 'rationale'
  | 'qualifications'
  | 'dispute';

export interface LayoutSection {
  readonly role: SectionRole;
  readonly heading: string;
}

/** The shape of the decisions of one era. */
export interface Layout {
  readonly id: string;
  readonly name: string;
  /** Lines that open a decision of this layout and tell it from others; no sections of their own. */
  readonly openings: readonly string[];
  readonly sections: readonly LayoutSection[];
  readonly header: readonly HeaderFieldId[];
  readonly credentials: readonly CredentialId[];
  readonly issueParts: readonly IssuePartId[];
  readonly statements: readonly StatementId[];
}

/** The words by which the parser knows the parts of a decision. Built from the knowledge tables and the configuration. */
export interface Vocabulary {
  /** The first is taken when no heading tells the era. */
  readonly layouts: readonly [Layout, ...Layout[]];
  /** The layout that new decisions are written in. */
  readonly draftLayout: Layout;
  readonly headerLabels: readonly Label<HeaderFieldId>[];
  readonly credentialLabels: readonly Label<CredentialId>[];
  readonly partLabels: readonly Label<IssuePartId>[];
  readonly statements: Readonly<Record<StatementId, string>>;
  /** The outcomes of an issue: Upheld, Overturned. */
  readonly outcomes: readonly string[];
  /** Names of specialties that hold commas, so that a list of specialties is cut in the right places. */
  readonly namesWithCommas: readonly string[];
  /** The names of guidelines and their sections, by which citations are read. */
  readonly guidelines: GuidelineNames;
}
