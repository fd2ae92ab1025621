import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { factHoverAt } from '../features/fact-hover.js';
import { guidelineHoverAt } from '../features/guideline-hover.js';
import { markdown, plainText } from '../features/markup.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

/** Answers with what is known of the guideline or the fact under the pointer, as the client likes to read it. */
export function serveHover(session: Session): void {
  session.connection.onHover(
    answerFor<HoverParams, Hover | null>(
      session,
      'textDocument/hover',
      null,
      ({ document, decision, findings, service }, { position }) => {
        // The client names what it can show, the best first; one that names nothing shows plain text.
        const [kind = MarkupKind.PlainText] = session.capabilities.textDocument?.hover?.contentFormat ?? [];
        const markup = kind === MarkupKind.Markdown ? markdown : plainText;
        const { catalogue, factsIn } = service.context;
        const offset = document.offsetAt(position);
        const hover =
          guidelineHoverAt(decision(), offset, findings(), { catalogue, markup }) ??
          factHoverAt(decision(), offset, factsIn(decision()), markup);
        return hover ? { contents: { kind, value: hover.text }, range: toRange(document, hover.span) } : null;
      },
    ),
  );
}
