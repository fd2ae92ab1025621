import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionSpansAt } from '../features/selection-spans.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

/** Answers with what may be selected around each position, the smallest first. */
export function serveSelectionRanges(session: Session): void {
  session.connection.onSelectionRanges(
    answerFor<SelectionRangeParams, SelectionRange[]>(
      session,
      'textDocument/selectionRange',
      [],
      ({ document, decision, service }, { positions }) =>
        positions.map((position) => {
          const isOn = service.features.selection;
          const spans = isOn ? selectionSpansAt(decision(), document.offsetAt(position)) : [];
          // The client wants an answer for each position, also in an empty text.
          const empty: SelectionRange = { range: { start: position, end: position } };
          return (
            spans.reduceRight<SelectionRange | undefined>(
              (parent, span) => ({ range: toRange(document, span), ...(parent && { parent }) }),
              undefined,
            ) ?? empty
          );
        }),
    ),
  );
}
