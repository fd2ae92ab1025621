import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { issueLenses } from '../features/code-lens.js';
import { toRange } from '../lsp/positions.js';
import { revealCommand } from '../protocol.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

/** Answers with a lens above each issue. Only a client that says it can reveal a place gets one that can be clicked. */
export function serveCodeLenses(session: Session): void {
  session.connection.onCodeLens(
    answerFor<CodeLensParams, CodeLens[]>(
      session,
      'textDocument/codeLens',
      [],
      ({ document, decision, findings, service }) => {
        if (!service.features.codeLens) return [];
        return issueLenses(decision(), findings()).map(({ span, title, target }) => ({
          range: toRange(document, span),
          command: session.canReveal
            ? { title, command: revealCommand, arguments: [document.uri, toRange(document, target)] }
            : { title, command: '' },
        }));
      },
    ),
  );
}
