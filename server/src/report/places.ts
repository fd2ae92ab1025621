import type { Span } from '../decision/span.js';
import type { LinePlace } from '../documents/document-text.js';
import { textDocument } from '../lsp/positions.js';
import type { ReportedRange } from './reported.js';

/** How a text tells its places to a reader. */
export interface Places {
  readonly rangeOf: (span: Span) => ReportedRange;
  /** The whole line that holds an offset. */
  readonly lineAt: (offset: number) => string;
}

/** The places of a text. `lines` tells of each line of it where that stands in the document that it was read from. */
export function placesIn(text: string, lines: readonly LinePlace[] = []): Places {
  const document = textDocument(text);
  const place = (offset: number) => {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return {
    rangeOf: ({ start, end }) => {
      const first = place(start);
      return { ...originalPlace(lines[first.line - 1]), start: first, end: place(end) };
    },
    lineAt: (offset) => {
      const { line } = document.positionAt(offset);
      return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    },
  };
}

function originalPlace({ page, line, paragraph }: LinePlace = {}): Omit<ReportedRange, 'start' | 'end'> {
  return {
    ...(page !== undefined && { page }),
    ...(line !== undefined && { pageLine: line }),
    ...(paragraph !== undefined && { paragraph }),
  };
}
