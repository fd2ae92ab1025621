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
): Handler<Params, Answer> {
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
): Handler<Params, Answer> {
  const given = (snapshot: Snapshot | undefined, params: Params, token: CancellationToken) => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return snapshot ? answer(snapshot, params) : empty;
  };
  return guarded(session, request, empty, (params, token) => {
    const { uri } = params.textDocument;
    const atHand = session.snapshotAtHand(uri);
    if (atHand) return given(atHand, params, token);
    return session.snapshot(uri).then((snapshot) => given(snapshot, params, token));
  });
}

/** Answers at once where it can: each promise on the way is a part of the time that a short answer takes. */
export type Handler<Params, Answer> = (params: Params, token: CancellationToken) => Answer | Promise<Answer>;

/**
 * A handler that answers `empty` after a fault, of which the user is told once. An exception that went through would have
 * its message in the answer, and that could hold words of a document.
 */
export function guarded<Params, Answer>(
  session: Session,
  request: string,
  empty: Answer,
  answer: Handler<Params, Answer>,
): Handler<Params, Answer> {
  const failed = (error: unknown): Answer => {
    if (error instanceof ResponseError) throw error;
    reportFailure(session, request, error);
    return empty;
  };
  return (params, token) => {
    try {
      const answered = answer(params, token);
      return answered instanceof Promise ? answered.catch(failed) : answered;
    } catch (error) {
      return failed(error);
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
