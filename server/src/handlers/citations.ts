import * as z from 'zod';
import { citationChoices } from '../features/insert-citation.js';
import { toRange } from '../lsp/positions.js';
import { once } from '../once.js';
import { type CitationItem, type SearchCitationsParams, searchCitationsRequest } from '../protocol.js';
import { answerFor } from './answer.js';
import { documentSchema, positionSchema } from './params.js';
import type { Session } from './session.js';

const paramsSchema = once(() =>
  z.object({
    textDocument: documentSchema(),
    position: positionSchema(),
    query: z.string().max(1000),
  }),
);

/** Answers with citations to choose from, each with the edit that inserts it; with none when the question is malformed. */
export function serveCitations(session: Session): void {
  const answer = answerFor<SearchCitationsParams, CitationItem[]>(
    session,
    searchCitationsRequest,
    [],
    ({ document, decision, service }, { position, query }) =>
      citationChoices(decision(), document.offsetAt(position), query, service.context).map(({ edit, ...choice }) => ({
        ...choice,
        range: toRange(document, edit.span),
        newText: edit.text,
      })),
  );
  session.connection.onRequest(searchCitationsRequest, (params: unknown, token) => {
    const read = paramsSchema().safeParse(params);
    return read.success ? answer(read.data, token) : [];
  });
}
