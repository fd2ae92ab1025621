import type { CancellationToken } from 'vscode-languageserver';
import * as z from 'zod';
import { type Decision, headerField } from '../decision/model.js';
import { textAt } from '../decision/span.js';
import { readingBlocks } from '../features/reading/reading-blocks.js';
import { once } from '../once.js';
import { ownFile } from '../pages/own-file.js';
import { previewPage } from '../pages/preview-page.js';
import { previewStyles } from '../pages/preview-styles.js';
import { type CheckPageAnswer, type ExportAnswer, exportRequest, previewRequest } from '../protocol.js';
import { answerFor } from './answer.js';
import { documentSchema } from './params.js';
import type { Session } from './session.js';

const previewSchema = once(() =>
  z.object({
    textDocument: documentSchema(),
    withFindings: z.boolean().default(true),
  }),
);
const exportSchema = once(() => z.object({ textDocument: documentSchema(), format: z.enum(['html', 'word']) }));

/** Answers with the decision as its reader sees it: for a webview, as an HTML file, as a Word file. */
export function servePreview(session: Session): void {
  const { connection } = session;
  const preview = answerFor<z.infer<ReturnType<typeof previewSchema>>, CheckPageAnswer | null>(
    session,
    previewRequest,
    null,
    ({ document, decision, findings }, { withFindings }) => ({
      version: document.version,
      title: titleOf(decision()),
      styles: previewStyles,
      body: previewPage(readingBlocks(document.getText(), decision()), withFindings ? findings() : []),
    }),
  );
  connection.onRequest<CheckPageAnswer | null, void>(previewRequest, (params: unknown, token: CancellationToken) => {
    const read = previewSchema().safeParse(params);
    return read.success ? preview(read.data, token) : null;
  });
  const exported = answerFor<z.infer<ReturnType<typeof exportSchema>>, ExportAnswer | null>(
    session,
    exportRequest,
    null,
    async ({ document, decision, findings }, { format }) => {
      const blocks = readingBlocks(document.getText(), decision());
      const errors = findings().filter(({ severity }) => severity === 'error').length;
      if (format === 'html') {
        const html = ownFile(titleOf(decision()), previewPage(blocks), previewStyles);
        return { errors, content: html, isBase64: false };
      }
      // The library is large and seldom needed.
      const { wordFile } = await import('../export/word-file.js');
      return { errors, content: await wordFile(blocks, caseNumberOf(decision())), isBase64: true };
    },
  );
  connection.onRequest<ExportAnswer | null, void>(exportRequest, (params: unknown, token: CancellationToken) => {
    const read = exportSchema().safeParse(params);
    return read.success ? exported(read.data, token) : null;
  });
}

function titleOf(decision: Decision): string {
  const number = caseNumberOf(decision);
  return number === '' ? 'Final determination' : `Final determination ${number}`;
}

function caseNumberOf(decision: Decision): string {
  const field = headerField(decision, 'caseNumber');
  return field ? textAt(decision.text, field.value) : '';
}
