import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { webAddresses } from '../features/web-addresses.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

/** Answers with the web addresses of a document. */
export function serveDocumentLinks(session: Session): void {
  session.connection.onDocumentLinks(
    answerFor<DocumentLinkParams, DocumentLink[]>(session, 'textDocument/documentLink', [], ({ document, service }) => {
      if (!service.features.links) return [];
      const found = webAddresses(document.getText());
      return found.map(({ span, target }) => ({ range: toRange(document, span), target }));
    }),
  );
}
