import type { DocumentKind } from './document-kind.js';
import type { DocumentText } from './document-text.js';
import { pdfText } from './pdf/pdf-text.js';
import { wordText } from './word/word-text.js';

/** Reads the words of a document. Rejects with `UnreadableDocument` or with the error of the library that reads it. */
export type ReadDocument = (bytes: Uint8Array, kind: DocumentKind) => Promise<DocumentText>;

/** Loaded when the first such document is met: the libraries behind it are larger than everything else together. */
export const readDocument: ReadDocument = async (bytes, kind) => (kind === 'PDF' ? pdfText(bytes) : wordText(bytes));
