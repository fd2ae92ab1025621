import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingSpans } from '../features/folding.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

/** Answers with what can be folded; a stretch on one line is left out. */
export function serveFolding(session: Session): void {
  session.connection.onFoldingRanges(
    answerFor<FoldingRangeParams, FoldingRange[]>(
      session,
      'textDocument/foldingRange',
      [],
      ({ document, decision, service }) => {
        if (!service.features.folding) return [];
        const ranges = foldingSpans(decision()).map((span) => toRange(document, span));
        return ranges
          .filter(({ start, end }) => start.line < end.line)
          .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));
      },
    ),
  );
}
