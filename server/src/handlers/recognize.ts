import * as z from 'zod';
import { once } from '../once.js';
import { recognizeRequest } from '../protocol.js';
import { createDecisionService } from '../service.js';
import { guarded } from './answer.js';
import type { Session } from './session.js';

const paramsSchema = once(() => z.object({ text: z.string() }));

/** Answers whether a text is a decision, for documents that are open in another language. */
export function serveRecognition(session: Session): void {
  const service = once(() => createDecisionService());
  const answer = guarded<unknown, boolean>(session, recognizeRequest, false, (params) => {
    const read = paramsSchema().safeParse(params);
    if (!read.success) return false;
    const { isRecognized, sections, header } = service().parse(read.data.text);
    return isRecognized && sections.length + header.length > 2;
  });
  session.connection.onRequest<boolean, void>(recognizeRequest, answer);
}
