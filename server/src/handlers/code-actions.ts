import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Mend, mendsAt } from '../features/mends.js';
import { toDiagnostic } from '../lsp/diagnostics.js';
import { toRange, toSpan } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

const NO_EXTRAS = { relatedInformation: false, codeDescription: false, tags: false };

/** Answers with the quick fixes of every finding in the range and those to choose from, the safe ones preferred. */
export function serveCodeActions(session: Session): void {
  session.connection.onCodeAction(
    answerFor<CodeActionParams, CodeAction[]>(
      session,
      'textDocument/codeAction',
      [],
      (snapshot, { range, context }) => {
        if (!wantsQuickFixes(context.only)) return [];
        const mends = mendsAt(snapshot.findings(), toSpan(snapshot.document, range));
        return withOwnTitles(mends, snapshot.document).map((mend) => toAction(session, snapshot.document, mend));
      },
    ),
  );
}

/** A client may ask for several kinds; each stands for its sub-kinds too. */
function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}

/** Fixes of several findings that have one title are told apart by the line of what they mend. */
function withOwnTitles(mends: readonly Mend[], document: TextDocument): Mend[] {
  const counts = new Map<string, number>();
  for (const { fix } of mends) counts.set(fix.title, (counts.get(fix.title) ?? 0) + 1);
  return mends.map(({ finding, fix }) => {
    if (counts.get(fix.title) === 1) return { finding, fix };
    const line = document.positionAt(finding.span.start).line + 1;
    return { finding, fix: { ...fix, title: `${fix.title} (line ${line})` } };
  });
}

function toAction(session: Session, document: TextDocument, { finding, fix }: Mend): CodeAction {
  const edits = fix.edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.isSafe,
    diagnostics: [toDiagnostic(finding, document, session.helpBase, NO_EXTRAS)],
    edit: toWorkspaceEdit(session, document, edits),
  };
}

/** With the version where the client takes one, so that it can refuse an edit of text that has moved on. */
function toWorkspaceEdit(session: Session, document: TextDocument, edits: TextEdit[]): WorkspaceEdit {
  const { uri, version } = document;
  if (session.capabilities.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
