import type { CancellationToken } from 'vscode-languageserver';
import * as z from 'zod';
import { addIssue } from '../features/add-issue.js';
import { treatmentSchema } from '../features/decision-draft.js';
import { toRange } from '../lsp/positions.js';
import { once } from '../once.js';
import { type AddIssueAnswer, addIssueRequest } from '../protocol.js';
import { answerFor } from './answer.js';
import { documentSchema, positionSchema } from './params.js';
import type { Session } from './session.js';

const paramsSchema = once(() =>
  z.object({
    textDocument: documentSchema(),
    position: positionSchema(),
    treatment: treatmentSchema().optional(),
  }),
);
const NO_PLACE: AddIssueAnswer = { fault: 'This text has no section of issues to add one to.' };

/** Answers with the block for one more treatment and where it goes. */
export function serveAddIssue(session: Session): void {
  const answer = answerFor<z.infer<ReturnType<typeof paramsSchema>>, AddIssueAnswer>(
    session,
    addIssueRequest,
    NO_PLACE,
    ({ document, decision, service }, { position, treatment }) => {
      const { vocabulary } = service.context;
      const added = addIssue(decision(), document.offsetAt(position), vocabulary, treatment);
      if (!added) return NO_PLACE;
      return {
        position: document.positionAt(added.offset),
        snippet: added.snippet,
        renumbering: added.renumbering.map(({ span, text }) => ({ range: toRange(document, span), newText: text })),
      };
    },
  );
  session.connection.onRequest<AddIssueAnswer, void>(addIssueRequest, (params: unknown, token: CancellationToken) => {
    const read = paramsSchema().safeParse(params);
    return read.success ? answer(read.data, token) : { fault: z.prettifyError(read.error) };
  });
}
