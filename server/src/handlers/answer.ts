import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { faultWithoutWords } from '../fault-without-words.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshots.js';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** As `answerForAny`, and `empty` for a document that is too long to be read, which the user is told of once. */
export function answerFor<Params extends DocumentParams, Answer>(
  session: Session,
  request: string,
  empty: Answer,
  answer: (snapshot: Snapshot, params: Params) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return answerForAny<Params, Answer>(session, request, empty, (snapshot, params) => {
    if (!snapshot.decision().unread) return answer(snapshot, params);
    session.tellOnce(
      'IMR: an open document is too long to be read. No feature works on it; its one finding says what to do.',
    );
    return empty;
  });
}

/**
 * A handler for requests about one document. It answers `empty` for a document that is not open and after a fault
 * (which the user is told of once), and "cancelled" when nobody waits any more; an answer that takes long throws that
 * itself. No text of the document is logged.
 */
export function answerForAny<Params extends DocumentParams, Answer>(
  session: Session,
  request: string,
  empty: Answer,
  answer: (snapshot: Snapshot, params: Params) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return guarded(session, request, empty, async (params, token) => {
    const snapshot = await session.snapshot(params.textDocument.uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return snapshot ? answer(snapshot, params) : empty;
  });
}

/**
 * A handler that answers `empty` after a fault, of which the user is told once. An exception that went through would have
 * its message in the answer, and that could hold words of a document.
 */
export function guarded<Params, Answer>(
  session: Session,
  request: string,
  empty: Answer,
  answer: (params: Params, token: CancellationToken) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    try {
      return await answer(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      reportFailure(session, request, error);
      return empty;
    }
  };
}

function reportFailure(session: Session, request: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : 'unknown error';
  session.connection.console.error(`${request} failed: ${faultWithoutWords(error)}`);
  session.tellOnce(
    `IMR: the request ${request} failed (${kind}). Other features go on. See the output "IMR Decisions".`,
  );
}
