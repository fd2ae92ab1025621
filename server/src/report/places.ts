import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../decision/span.js';
import { textDocument } from '../lsp/positions.js';
import type { ReportedRange } from './reported.js';

/** How a text tells its places to a reader. */
export interface Places {
  readonly rangeOf: (span: Span) => ReportedRange;
  /** The whole line that holds an offset. */
  readonly lineAt: (offset: number) => string;
}

/** The places of a text. `pages` are the offsets at which its pages begin, in their order, if it has pages. */
export function placesIn(text: string, pages: readonly number[] = []): Places {
  const document = textDocument(text);
  return {
    rangeOf: (span) => (pages.length === 0 ? rangeFrom(document, span, 0) : rangeOnPage(document, span, pages)),
    lineAt: (offset) => {
      const { line } = document.positionAt(offset);
      return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    },
  };
}

function rangeOnPage(document: TextDocument, span: Span, pages: readonly number[]): ReportedRange {
  const page = Math.max(
    pages.findLastIndex((start) => start <= span.start),
    0,
  );
  const first = document.positionAt(pages[page] ?? 0).line;
  return { page: page + 1, ...rangeFrom(document, span, first) };
}

function rangeFrom(document: TextDocument, { start, end }: Span, firstLine: number): ReportedRange {
  const place = (offset: number) => {
    const { line, character } = document.positionAt(offset);
    return { line: line - firstLine + 1, column: character + 1 };
  };
  return { start: place(start), end: place(end) };
}
