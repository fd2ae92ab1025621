import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod';
import { decisionState, verdictWords } from '../features/decision-state/decision-state.js';
import { type DecisionNode, decisionTree } from '../features/decision-state/decision-tree.js';
import { toRange } from '../lsp/positions.js';
import { once } from '../once.js';
import { type DecisionStateAnswer, decisionStateRequest, type PanelNode } from '../protocol.js';
import { answerFor } from './answer.js';
import { documentSchema } from './params.js';
import type { Session } from './session.js';

const paramsSchema = once(() => z.object({ textDocument: documentSchema() }));

/** Answers with how far a decision is from being fit to submit; with null for a document that is not open or no decision. */
export function serveDecisionState(session: Session): void {
  const answer = answerFor<z.infer<ReturnType<typeof paramsSchema>>, DecisionStateAnswer | null>(
    session,
    decisionStateRequest,
    null,
    ({ document, decision, findings, suppressed, service }) => {
      if (!decision().isRecognized) return null;
      const checked = { findings: [...findings()], suppressed: suppressed() };
      const state = decisionState(decision(), checked, service.context.vocabulary);
      const { caseNumber = '', overall = '', isReady, blocking, counts } = state;
      const nodes = decisionTree(state).map((node) => toPanelNode(document, node));
      return { caseNumber, overall, isReady, blocking, verdict: verdictWords(state), counts, nodes };
    },
  );
  session.connection.onRequest<DecisionStateAnswer | null, void>(
    decisionStateRequest,
    (params: unknown, token: CancellationToken) => {
      const read = paramsSchema().safeParse(params);
      return read.success ? answer(read.data, token) : null;
    },
  );
}

function toPanelNode(document: TextDocument, { place, children, ...node }: DecisionNode): PanelNode {
  return {
    ...node,
    ...(place && { range: toRange(document, place) }),
    children: children.map((child) => toPanelNode(document, child)),
  };
}
