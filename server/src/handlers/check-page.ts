import type { CancellationToken } from 'vscode-languageserver';
import * as z from 'zod';
import { citedEditions } from '../features/decision-state/cited-editions.js';
import { decisionState } from '../features/decision-state/decision-state.js';
import { timelineOf } from '../features/decision-state/timeline.js';
import { idsOnPage } from '../features/guideline-references.js';
import { helpAddress } from '../lsp/diagnostics.js';
import { once } from '../once.js';
import { checkPage, type PageAddresses } from '../pages/check-page.js';
import { ownFile } from '../pages/own-file.js';
import { pageStyles } from '../pages/styles.js';
import { type CheckPageAnswer, checkPageRequest } from '../protocol.js';
import type { DecisionService } from '../service.js';
import { answerFor } from './answer.js';
import { canShowPages, type GuidelinePages } from './guideline-pages.js';
import { documentSchema } from './params.js';
import type { Session } from './session.js';

const paramsSchema = once(() => z.object({ textDocument: documentSchema(), isOwnFile: z.boolean().default(false) }));

/** Answers with the page before submission, for a webview or as a file of its own; with null where there is no decision. */
export function serveCheckPage(session: Session, pages: GuidelinePages): void {
  const addressesFor = (uri: string, { context: { catalogue } }: DecisionService): PageAddresses => ({
    ofRule: (rule) => helpAddress(session.helpBase, rule),
    ofSource: ({ guideline, editions }) => {
      if (guideline === undefined || !canShowPages(session)) return undefined;
      const ids = idsOnPage({ guideline, editions, sections: [] }, catalogue);
      const [place] = pages.placesOf(uri, guideline, ids, catalogue);
      return place && `${place.uri}#L${place.range.start.line + 1}`;
    },
  });
  const answer = answerFor<z.infer<ReturnType<typeof paramsSchema>>, CheckPageAnswer | null>(
    session,
    checkPageRequest,
    null,
    ({ document, decision, findings, suppressed, service }, { isOwnFile }) => {
      if (!decision().isRecognized) return null;
      const checked = { findings: [...findings()], suppressed: suppressed() };
      const state = decisionState(decision(), checked, service.context.vocabulary);
      const body = checkPage({
        state,
        timeline: timelineOf(decision()),
        citations: citedEditions(decision(), service.context),
        ...(!isOwnFile && { addresses: addressesFor(document.uri, service) }),
      });
      const title = `Check before submission${state.caseNumber ? `: ${state.caseNumber}` : ''}`;
      const { version } = document;
      return isOwnFile
        ? { version, title, styles: '', body: ownFile(title, body) }
        : { version, title, styles: pageStyles, body };
    },
  );
  session.connection.onRequest<CheckPageAnswer | null, void>(
    checkPageRequest,
    (params: unknown, token: CancellationToken) => {
      const read = paramsSchema().safeParse(params);
      return read.success ? answer(read.data, token) : null;
    },
  );
}
