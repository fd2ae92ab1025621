import { type InlayHint, InlayHintRequest } from 'vscode-languageserver';
import { inlayHints } from '../features/inlay-hints.js';
import { toSpan } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

/** Answers with the hints in a range. */
export function serveInlayHints(session: Session): void {
  const hints = answerFor<{ textDocument: { uri: string }; range: InlayHintRange }, InlayHint[]>(
    session,
    'textDocument/inlayHint',
    [],
    ({ document, decision, service }, { range }) => {
      if (!service.features.inlayHints) return [];
      const found = inlayHints(decision(), service.context.factsIn(decision()), toSpan(document, range));
      return found.map(({ offset, words }) => ({
        position: document.positionAt(offset),
        label: words,
        paddingLeft: true,
      }));
    },
  );
  session.connection.onRequest(InlayHintRequest.type, hints);
}

type InlayHintRange = Parameters<typeof toSpan>[1];
