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
}
