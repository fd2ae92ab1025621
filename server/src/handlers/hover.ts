import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../features/hover.js';
import { markdown, plainText } from '../features/markup.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

/** Answers with what is known of the place under the pointer, as the client likes to read it. */
export function serveHover(session: Session): void {
  session.connection.onHover(
    answerFor<HoverParams, Hover | null>(
      session,
      'textDocument/hover',
      null,
      ({ document, decision, findings, service }, { position }) => {
        if (!service.features.hover) return null;
        // The client names what it can show, the best first; one that names nothing shows plain text.
        const [kind = MarkupKind.PlainText] = session.capabilities.textDocument?.hover?.contentFormat ?? [];
        const markup = kind === MarkupKind.Markdown ? markdown : plainText;
        const hover = hoverAt(decision(), document.offsetAt(position), findings(), service.context, markup);
        return hover ? { contents: { kind, value: hover.text }, range: toRange(document, hover.span) } : null;
      },
    ),
  );
}
