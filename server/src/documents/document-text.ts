/** Where a line of the text stands in the document that it was read from; all count from 1. */
export interface LinePlace {
  /** Missing where the document does not say where its pages end. */
  readonly page?: number;
  /** The printed line on the page, blank lines not counted; only in a PDF. */
  readonly line?: number;
  /** The paragraph or row of a table; only in a Word file. */
  readonly paragraph?: number;
}

/** The words of a PDF or Word file as a text that can be read like any other. */
export interface DocumentText {
  readonly text: string;
  /** One for each line of the text. */
  readonly places: readonly LinePlace[];
  /** What is in the document and not in the text, in words for the user; each is a sentence without its first word. */
  readonly leftOut: readonly string[];
}

/** Why a document cannot be read, in words for the user: what is wrong and how to mend it. */
export class UnreadableDocument extends Error {}
