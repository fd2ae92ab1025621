import type { GuidelineLine, GuidelineMention } from './citations/citation.js';
import type { Field } from './fields.js';
import type { HeaderDate } from './header-dates.js';
import type { IssueList } from './issue-list.js';
import type { CredentialId, HeaderFieldId, IssuePartId, Layout, SectionRole, StatementId } from './layout.js';
import type { Span } from './span.js';
import type { Suppression } from './suppressions.js';

/** How a heading is marked: `###`, bold, or neither. */
export type HeadingMark = 'hash' | 'bold' | 'plain';

/** The heading of a section as it is written. */
export interface Heading {
  /** The whole line with its marks (two lines, where the heading is broken). */
  readonly line: Span;
  /** The words, without marks and closing colon. */
  readonly title: Span;
  readonly mark: HeadingMark;
  /** The heading that the layout has here. */
  readonly canonical: string;
  /** False when the words differ in more than capitals and blanks. */
  readonly isSpelledRight: boolean;
}

export interface Section {
  readonly role: SectionRole;
  readonly heading: Heading;
  /** From the end of the heading to the next heading or the first issue of another section, trimmed. */
  readonly body: Span;
  readonly whole: Span;
}

export type HeaderField = Field<HeaderFieldId>;

/** One of the reviewer's two credentials with its entries one by one. */
export interface Credential extends Field<CredentialId> {
  readonly entries: readonly Span[];
}

export interface Credentials {
  readonly licensure?: Credential;
  readonly specialty?: Credential;
  readonly all: readonly Credential[];
}

/** The verdict on an issue as it is written. */
export interface Outcome {
  /** The written word or words; empty and placed where the outcome should stand when it is missing. */
  readonly span: Span;
  /** The outcome meant, whatever its capitals; `undefined` when it is none of the known ones. */
  readonly known?: string;
  readonly hasColon: boolean;
}

export type IssuePart = Field<IssuePartId>;

/** One disputed treatment as it is laid out. A part that is missing is not in `parts`. */
export interface IssueBlock {
  readonly whole: Span;
  /** The title paragraph without marks: treatment and outcome. Empty when a part stands without a title. */
  readonly title: Span;
  /** The request alone, without the closing colon. */
  readonly treatment: Span;
  readonly outcome: Outcome;
  /** In the order of the text; one that is written twice occurs twice. */
  readonly parts: readonly IssuePart[];
}

/** One disputed treatment with everything said about it. */
export interface Issue extends IssueBlock {
  /** The guideline parts, read: the claims administrator's and the reviewer's, in the order of the text. */
  readonly guidelineLines: readonly GuidelineLine[];
  /** The guidelines that the rationale names, in the order of the text. */
  readonly mentions: readonly GuidelineMention[];
}

/** One parsed decision. Text that nobody recognises is simply in no part of it. */
export interface Decision {
  /** The text, with blanks in the place of comments that suppress findings: every place in it is one in the document. */
  readonly text: string;
  /** In the order of the text. */
  readonly suppressions: readonly Suppression[];
  /** The layout whose headings the text has; the default layout when it has none. */
  readonly layout: Layout;
  /** False when nothing in the text is a part of a decision. */
  readonly isRecognized: boolean;
  /** Set for a text that is longer than what is read (in UTF-16 units): nothing else is known of it. */
  readonly unread?: { readonly longest: number };
  /** The stretch that holds the header fields. */
  readonly headerRegion: Span;
  /** In the order of the text; one that is written twice occurs twice. */
  readonly header: readonly HeaderField[];
  /** The dates of the header that can be read; none in a text that is not recognized. Read when first asked for. */
  readonly headerDates: () => readonly HeaderDate[];
  /** In the order of the text; one that is written twice occurs twice. */
  readonly sections: readonly Section[];
  readonly credentials: Credentials;
  /** The fixed statements that were found, right or changed. */
  readonly statements: ReadonlyMap<StatementId, Span>;
  /** The narrative of the summary section, after its lead-in sentence. */
  readonly summary?: Span;
  /** In the order of the text; a decision that is looked at for the sake of one issue has that one alone. */
  readonly issues: readonly Issue[];
  /** The issues of the whole text, always. */
  readonly allIssues: IssueList;
  /** Where one issue is looked at: the decision without any, whose facts serve here again. */
  readonly frame?: Decision;
  /** Where a search through the text looks: the whole text, or the one issue that is looked at. */
  readonly searched: Span;
  /** Every `[REDACTED]` mark in the stretch that is searched. */
  readonly redactions: readonly Span[];
}

/** The first header field with this id. */
export function headerField(decision: Decision, id: HeaderFieldId): HeaderField | undefined {
  return decision.header.find((field) => field.id === id);
}

/** The first section with this role. */
export function sectionOf(decision: Decision, role: SectionRole): Section | undefined {
  return decision.sections.find((section) => section.role === role);
}

/** The first part of the issue with this id. */
export function issuePart(issue: Issue, id: IssuePartId): IssuePart | undefined {
  return issue.parts.find((part) => part.id === id);
}
