import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../decision/span.js';

/** The range of a span in a document: lines and UTF-16 columns from 0, the end exclusive. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The span of a range in a document, in UTF-16 offsets. */
export function toSpan(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** A document of nothing but a text, for those who need positions and no protocol. */
export function textDocument(text: string): TextDocument {
  return TextDocument.create('memory:decision', 'imr-decision', 0, text);
}
