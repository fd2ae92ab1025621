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
  /** True for a client that asks the writer for the reason of a suppression (the command `imr.ignoreHere`). */
  readonly canAskForReason?: boolean;
  /** True for a client that has `revealCommand`. */
  readonly canReveal?: boolean;
}

/** What the command `imr.ignoreHere` is given: a finding by its rule and where it begins. */
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

/** A line and a UTF-16 column, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
