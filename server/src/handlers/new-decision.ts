import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import * as z from 'zod';
import { type CheckedField, checkDraftField } from '../features/check-draft.js';
import { draftSchema } from '../features/decision-draft.js';
import { newDecision } from '../features/new-decision.js';
import { headerLabels } from '../knowledge/labels.js';
import { priorities } from '../knowledge/outcomes.js';
import { specialties, states } from '../knowledge/reviewers.js';
import { once } from '../once.js';
import {
  checkDraftFieldRequest,
  type DraftChoices,
  draftChoicesRequest,
  type NewDecisionAnswer,
  newDecisionRequest,
} from '../protocol.js';
import type { DecisionService } from '../service.js';
import { guarded } from './answer.js';
import type { Session } from './session.js';

const newDecisionSchema = once(() => z.object({ uri: z.string(), draft: draftSchema() }));
const checkSchema = once(() => newDecisionSchema().extend({ field: z.enum(headerLabels.map(({ id }) => id)) }));

/** Answers what a new decision can be made of, whether its fields are right, and with its skeleton. */
export function serveNewDecision(session: Session): void {
  const { connection } = session;
  connection.onRequest(draftChoicesRequest, draftChoices);
  const unchecked: CheckedField = { value: '' };
  const checked = guarded(session, checkDraftFieldRequest, unchecked, async (params: unknown, token) => {
    const read = checkSchema().safeParse(params);
    if (!read.success) return unchecked;
    const { parse, lint, context } = await serviceFor(session, read.data.uri, token);
    const { draft, field } = read.data;
    return checkDraftField(draft, field, { parse, lint, vocabulary: context.vocabulary });
  });
  const failed: NewDecisionAnswer = { fault: 'The decision could not be made.' };
  const made = guarded<unknown, NewDecisionAnswer>(session, newDecisionRequest, failed, async (params, token) => {
    const read = newDecisionSchema().safeParse(params);
    if (!read.success) return { fault: z.prettifyError(read.error) };
    const { context } = await serviceFor(session, read.data.uri, token);
    return { snippet: newDecision(context.vocabulary, read.data.draft) };
  });
  connection.onRequest(checkDraftFieldRequest, checked);
  connection.onRequest<NewDecisionAnswer, void>(newDecisionRequest, made);
}

function draftChoices(): DraftChoices {
  return {
    priorities,
    states: states.map(({ name }) => name),
    specialties: specialties.map(({ name, confidence }) => ({ name, isVerified: confidence === 'read' })),
  };
}

async function serviceFor(session: Session, uri: string, token: CancellationToken): Promise<DecisionService> {
  const service = await session.serviceFor(uri);
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return service;
}
