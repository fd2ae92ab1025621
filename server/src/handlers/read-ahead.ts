import { answerForAny } from './answer.js';
import type { Session } from './session.js';

/**
 * Reads each version of a document as soon as it is there, while the client is still writing its question about it. Nothing
 * is read ahead while versions take long to read: of those that follow each other fast only the last one may be asked for.
 */
export function readAhead(session: Session): void {
  const read = answerForAny(session, 'textDocument/didChange', undefined, (snapshot) => {
    if (snapshot.isReadQuickly) snapshot.decision();
  });
  session.documents.onDidChangeContent(({ document: { uri } }) => {
    void read({ textDocument: { uri } }, neverCancelled);
  });
}

const neverCancelled = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
