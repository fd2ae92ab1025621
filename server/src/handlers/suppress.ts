import * as z from 'zod';
import { suppressFinding } from '../features/suppress-finding.js';
import { toRange } from '../lsp/positions.js';
import { once } from '../once.js';
import { type PlacedText, type SuppressParams, suppressRequest } from '../protocol.js';
import { answerFor } from './answer.js';
import { documentSchema, positionSchema } from './params.js';
import type { Session } from './session.js';

const paramsSchema = once(() =>
  z.object({
    textDocument: documentSchema(),
    rule: z.string(),
    position: positionSchema(),
    reason: z.string().trim().min(1).max(1000),
  }),
);

/** Answers with the comment that suppresses a finding; with null when the finding is there no more or the question is malformed. */
export function serveSuppression(session: Session): void {
  const answer = answerFor<SuppressParams, PlacedText | null>(
    session,
    suppressRequest,
    null,
    ({ document, decision, findings }, { rule, position, reason }) => {
      const start = document.offsetAt(position);
      const finding = findings().find((each) => each.rule === rule && each.span.start === start);
      if (!finding || reason.includes('-->')) return null;
      const { span, text } = suppressFinding(decision(), finding, reason);
      return { range: toRange(document, span), newText: text };
    },
  );
  session.connection.onRequest(suppressRequest, (params: unknown, token) => {
    const read = paramsSchema().safeParse(params);
    return read.success ? answer(read.data, token) : null;
  });
}
