import type { HeaderFieldId } from './decision/layout.js';
import type { DecisionDraft, DisputedTreatment } from './features/decision-draft.js';

export type { CheckedField } from './features/check-draft.js';
export type { DecisionDraft, DisputedTreatment, HeaderFieldId };

/** The requests between our client and server that the Language Server Protocol does not have. */

/** Asks whether a text is a decision, so that the client can offer the language. Answers a boolean. */
export const recognizeRequest = 'imr/recognize';

export interface RecognizeParams {
  readonly text: string;
}

/** What the client tells the server at the start, besides what the protocol has. */
export interface InitializationOptions {
  /** The address of the rule pages, ending in a slash. */
  readonly helpBase?: string;
  /** True for a client that asks the writer for the reason of a suppression: one that has `ignoreHereCommand`. */
  readonly canAskForReason?: boolean;
  /** True for a client that has `revealCommand`. */
  readonly canReveal?: boolean;
  /** True for a client that answers `readFileRequest` and `readFolderRequest`. */
  readonly canReadFiles?: boolean;
}

/**
 * The server asks the client for the text of a file: `ReadFileParams`, answered by `ReadFileAnswer`. For files that only the
 * editor can read: in a browser, or of a virtual workspace.
 */
export const readFileRequest = 'imr/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** The open folder in which the file lies. */
  readonly folder: string;
  /** A larger file is not read. */
  readonly mostBytes: number;
}

/** The text without a byte order mark; or that there is no such file, or that it lies in no open folder; or why it cannot be read, in words for the user; or how large it is, if too large. */
export type ReadFileAnswer =
  | { readonly text: string }
  | { readonly isMissing: true }
  | { readonly isOutside: true }
  | { readonly fault: string }
  | { readonly bytes: number };

/** The server asks the client for what lies in an open folder or a folder below: `ReadFolderParams`, answered by `ReadFolderAnswer`. */
export const readFolderRequest = 'imr/readFolder';

export interface ReadFolderParams {
  readonly uri: string;
}

/** What lies in the folder, or why it cannot be looked through, in words for the user. */
export type ReadFolderAnswer =
  | { readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' }[] }
  | { readonly fault: string };

/** A command of the client that suppresses a finding with a reason. Called by code actions only. */
export const ignoreHereCommand = 'imr.ignoreHere';

/** What `ignoreHereCommand` is given: a finding by its rule and where it begins. */
export interface IgnoreHereArguments {
  readonly uri: string;
  readonly rule: string;
  readonly position: Position;
}

/** Asks for the edit that suppresses a finding: `SuppressParams`, answered by `PlacedText`, or null where there is no such finding. */
export const suppressRequest = 'imr/suppress';

export interface SuppressParams {
  readonly textDocument: { readonly uri: string };
  readonly rule: string;
  readonly position: Position;
  readonly reason: string;
}

/** Words to put in the place of a range. */
export interface PlacedText {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}

/** Asks how far a decision is written: `DecisionStateParams`, answered by `DecisionStateAnswer`, or null where there is no decision. */
export const decisionStateRequest = 'imr/decisionState';

export interface DecisionStateParams {
  readonly textDocument: { readonly uri: string };
}

/** How far a decision is from being fit to submit. */
export interface DecisionStateAnswer {
  /** Empty while there is none. */
  readonly caseNumber: string;
  /** Uphold, Overturn or Partially Overturn; empty while an outcome is missing. */
  readonly overall: string;
  readonly isReady: boolean;
  /** How many things have to be done before the decision is ready. */
  readonly blocking: number;
  /** "ready" or "3 to do". */
  readonly verdict: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly information: number };
  readonly nodes: readonly PanelNode[];
}

/** One line of the decision panel. */
export interface PanelNode {
  readonly label: string;
  readonly description: string;
  readonly mark: 'ready' | 'incomplete' | 'error' | 'warning' | 'information' | 'hint' | 'suppressed' | 'none';
  /** Where a click goes. */
  readonly range?: Range;
  readonly children: readonly PanelNode[];
}

/** Asks for the page before submission: `CheckPageParams`, answered by `CheckPageAnswer`, or null where there is no decision. */
export const checkPageRequest = 'imr/checkPage';

export interface CheckPageParams {
  readonly textDocument: { readonly uri: string };
  /** True for a page that is a file of its own. */
  readonly isOwnFile?: boolean;
}

/** A page for a webview; of a page that is a file of its own, `body` is all of it. */
export interface CheckPageAnswer {
  /** The version of the document that the offsets in the page are of. */
  readonly version: number;
  readonly title: string;
  readonly styles: string;
  readonly body: string;
}

/** Asks for the decision as its reader sees it: `PreviewParams`, answered by `CheckPageAnswer`, or null for a document that is not open. */
export const previewRequest = 'imr/preview';

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  readonly withFindings?: boolean;
}

/** Asks for the decision as a file: `ExportParams`, answered by `ExportAnswer`, or null for a document that is not open. */
export const exportRequest = 'imr/export';

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly format: 'html' | 'word';
}

export interface ExportAnswer {
  /** How many errors stand in the decision. */
  readonly errors: number;
  readonly content: string;
  readonly isBase64: boolean;
}

/** Asks for the edits that tidy pasted text: `TidyParams`, answered by `PlacedText[]`, apart and in order. */
export const tidyRequest = 'imr/tidyPastedText';

export interface TidyParams {
  readonly textDocument: { readonly uri: string };
  /** All of the text without it. */
  readonly range?: Range;
}

/**
 * The scheme of the addresses under which the server gives what holds for a document: a name that ends in `.jsonc`, and
 * the URI of the document as the query.
 */
export const configurationScheme = 'imr-configuration';

/**
 * Asks for a check of all decisions in the open folders: `CheckWorkspaceParams`, answered by `CheckWorkspaceAnswer`. The
 * findings of files that are not open are sent as diagnostics, and follow the files until `clearWorkspaceFindings`. A
 * request that is cancelled is answered with what was done.
 */
export const checkWorkspaceRequest = 'imr/checkWorkspace';

export interface CheckWorkspaceParams {
  /** Where to tell how far the check is, as the protocol has it. */
  readonly workDoneToken?: string | number;
}

export interface CheckWorkspaceAnswer {
  /** False when the check was cancelled, or another one was begun. */
  readonly isComplete: boolean;
  readonly decisions: number;
  /** How many of them have findings. */
  readonly withFindings: number;
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
  /** Files that were looked at and are no decisions. */
  readonly notDecisions: number;
  /** Files and folders that are ignored, hidden or links. */
  readonly leftOut: number;
  /** Files and folders that could not be read, each with the reason. */
  readonly unread: readonly { readonly uri: string; readonly reason: string }[];
}

/** Tells that the findings of the last check of the folders shall go. No parameters. */
export const clearWorkspaceFindings = 'imr/clearWorkspaceFindings';

/** A command of the client that selects a place: its arguments are the URI of a document and a range in it. */
export const revealCommand = 'imr.reveal';

/** Asks for citations to insert at a place: `SearchCitationsParams`, answered by `CitationItem[]`, the best first. */
export const searchCitationsRequest = 'imr/searchCitations';

export interface SearchCitationsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  /** A treatment, a body part, a title; empty for what fits the treatment of the issue around the position. */
  readonly query: string;
}

/** A citation to choose, with the one edit that inserts it. */
export interface CitationItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}

/** Asks what a new decision can be made of: no parameters, answered by `DraftChoices`. */
export const draftChoicesRequest = 'imr/draftChoices';

/** The values to choose from, in the order in which they are shown. */
export interface DraftChoices {
  readonly priorities: readonly string[];
  readonly states: readonly string[];
  readonly specialties: readonly { readonly name: string; readonly isVerified: boolean }[];
}

/** Asks whether a field of a draft is right: `CheckDraftFieldParams`, answered by `CheckedField`. */
export const checkDraftFieldRequest = 'imr/checkDraftField';

export interface CheckDraftFieldParams {
  /** Whose settings hold: a document or a folder. */
  readonly uri: string;
  readonly draft: DecisionDraft;
  readonly field: HeaderFieldId;
}

/** Asks for the skeleton of a decision: `NewDecisionParams`, answered by `NewDecisionAnswer`. */
export const newDecisionRequest = 'imr/newDecision';

export interface NewDecisionParams {
  /** Whose settings hold: a document or a folder. */
  readonly uri: string;
  readonly draft: DecisionDraft;
}

/** The decision as a snippet, or what of the draft cannot be used. */
export type NewDecisionAnswer = { readonly snippet: string } | { readonly fault: string };

/** Asks for one issue more: `AddIssueParams`, answered by `AddIssueAnswer`. */
export const addIssueRequest = 'imr/addIssue';

export interface AddIssueParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly treatment?: DisputedTreatment;
}

/** Where the issue goes, as a snippet, and the titles that get other numbers; or why it has no place. */
export type AddIssueAnswer =
  | {
      readonly position: Position;
      readonly snippet: string;
      readonly renumbering: readonly { readonly range: Range; readonly newText: string }[];
    }
  | { readonly fault: string };

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A line and a UTF-16 column, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
