import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Session } from './session.js';
import type { Snapshot } from './snapshots.js';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * A handler for requests about one document. It answers `empty` for a document that is not open and after a fault
 * (which the user is told of once), and "cancelled" when nobody waits any more; an answer that takes long throws that
 * itself. No text of the document is logged.
 */
export function answerFor<Params extends DocumentParams, Answer>(
  session: Session,
  request: string,
  empty: Answer,
  answer: (snapshot: Snapshot, params: Params) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    const snapshot = await session.snapshot(params.textDocument.uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (!snapshot) return empty;
    try {
      return await answer(snapshot, params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      reportFailure(session, request, error);
      return empty;
    }
  };
}

function reportFailure(session: Session, request: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : 'unknown error';
  session.connection.console.error(`${request} failed: ${kind}${placeOf(error)}`);
  session.tellOnce(
    `IMR: the request ${request} failed (${kind}). Other features go on. See the output "IMR Decisions".`,
  );
}

/** Where an exception was thrown. Its message stays out: it could hold words of the document. */
function placeOf(error: unknown): string {
  const frame =
    error instanceof Error ? error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) : undefined;
  return frame ? ` ${frame.trim()}` : '';
}
