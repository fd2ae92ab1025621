import type {
  CancellationToken,
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod';
import { formattingEdits, formattingEditsWithin } from '../features/format/format.js';
import { nextLabelEdit } from '../features/format/next-label.js';
import { tidyEdits } from '../features/format/tidy.js';
import { toRange, toSpan } from '../lsp/positions.js';
import { once } from '../once.js';
import { type PlacedText, type TidyParams, tidyRequest } from '../protocol.js';
import type { Edit } from '../rules/rule.js';
import { answerFor } from './answer.js';
import { documentSchema, positionSchema } from './params.js';
import type { Session } from './session.js';

const tidySchema = once(() =>
  z.object({
    textDocument: documentSchema(),
    range: z.object({ start: positionSchema(), end: positionSchema() }).optional(),
  }),
);

/** Answers with the edits that bring a document or a selection into the house form, and with the next label after Enter. */
export function serveFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(
    answerFor<DocumentFormattingParams, TextEdit[]>(session, 'textDocument/formatting', [], ({ document, service }) => {
      if (!service.features.formatting) return [];
      return toTextEdits(document, formattingEdits(document.getText(), service.parse));
    }),
  );
  connection.onDocumentRangeFormatting(
    answerFor<DocumentRangeFormattingParams, TextEdit[]>(
      session,
      'textDocument/rangeFormatting',
      [],
      ({ document, service }, { range }) => {
        if (!service.features.formatting) return [];
        const edits = formattingEditsWithin(document.getText(), service.parse, toSpan(document, range));
        return toTextEdits(document, edits);
      },
    ),
  );
  connection.onDocumentOnTypeFormatting(
    answerFor<DocumentOnTypeFormattingParams, TextEdit[]>(
      session,
      'textDocument/onTypeFormatting',
      [],
      ({ document, decision, service }, { position: at }) => {
        if (!service.features.nextLabel) return [];
        const edit = nextLabelEdit(document.getText(), decision(), document.offsetAt(at), service.context);
        return edit ? toTextEdits(document, [edit]) : [];
      },
    ),
  );
  serveTidying(session);
}

function serveTidying(session: Session): void {
  const answer = answerFor<TidyParams, PlacedText[]>(session, tidyRequest, [], ({ document, service }, { range }) =>
    toTextEdits(document, tidyEdits(document.getText(), service.parse, range && toSpan(document, range))),
  );
  session.connection.onRequest<PlacedText[], void>(tidyRequest, (params: unknown, token: CancellationToken) => {
    const read = tidySchema().safeParse(params);
    if (!read.success) return [];
    const { textDocument, range } = read.data;
    return answer({ textDocument, ...(range && { range }) }, token);
  });
}

function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}
