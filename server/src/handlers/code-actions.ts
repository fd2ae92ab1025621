import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../decision/span.js';
import { editsOfRule, safeEdits } from '../features/fix-all.js';
import { findingsAt, type Mend, mendsAt } from '../features/mends.js';
import { otherOutcomesAt } from '../features/other-outcomes.js';
import { canBeSuppressed, removalsAt } from '../features/suppress-finding.js';
import type { Finding } from '../lint/finding.js';
import { toDiagnostic } from '../lsp/diagnostics.js';
import { toRange, toSpan } from '../lsp/positions.js';
import { ignoreHereCommand } from '../protocol.js';
import type { Edit } from '../rules/rule.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshots.js';

const NO_EXTRAS = { relatedInformation: false, codeDescription: false, tags: false };

/** What "fix all on save" asks for. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.imr`;

/**
 * Answers with the quick fixes of every finding in the range and those to choose from, the safe ones preferred; then with
 * all fixes of a rule at once, the comment that suppresses a finding, and the other outcomes. The safe fixes of the whole
 * text are a source action of their own.
 */
export function serveCodeActions(session: Session): void {
  session.connection.onCodeAction(
    answerFor<CodeActionParams, CodeAction[]>(
      session,
      'textDocument/codeAction',
      [],
      (snapshot, { range, context }) => {
        if (!snapshot.service.features.codeActions) return [];
        const within = toSpan(snapshot.document, range);
        return [
          ...(wants(context.only, CodeActionKind.QuickFix) ? quickFixes(session, snapshot, within) : []),
          ...(wants(context.only, CodeActionKind.RefactorRewrite) ? rewrites(session, snapshot, within) : []),
          // Not with the light bulb: only who asks for source actions waits for the further rounds of checks.
          ...(context.only && wants(context.only, fixAllKind) ? fixAll(session, snapshot) : []),
        ];
      },
    ),
  );
}

function quickFixes(session: Session, snapshot: Snapshot, within: Span): CodeAction[] {
  const mends = mendsAt(snapshot.findings(), within);
  const touched = findingsAt(snapshot.findings(), within);
  return [
    ...withOwnTitles(mends, snapshot.document).map((mend) => toAction(session, snapshot.document, mend)),
    ...fixesOfRules(session, snapshot, touched),
    ...(session.canAskForReason ? touched.filter(canBeSuppressed) : []).map((finding) =>
      ignoreAction(snapshot.document, finding),
    ),
    ...removals(session, snapshot, within),
  ];
}

/** For each rule with several fixes in the text, one action that makes them all. */
function fixesOfRules(session: Session, snapshot: Snapshot, touched: readonly Finding[]): CodeAction[] {
  const { document } = snapshot;
  return [...new Set(touched.map(({ rule }) => rule))].flatMap((rule) => {
    const edits = editsOfRule(snapshot.decision(), snapshot.findings(), rule);
    if (edits.length === 0) return [];
    const diagnostics = touched
      .filter((finding) => finding.rule === rule)
      .map((finding) => toDiagnostic(finding, document, session.helpBase, NO_EXTRAS));
    return [
      {
        title: `Fix all of ${rule} in this decision`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: toWorkspaceEdit(session, document, toTextEdits(document, edits)),
      },
    ];
  });
}

function ignoreAction(document: TextDocument, finding: Finding): CodeAction {
  const { uri } = document;
  const { start } = toRange(document, finding.span);
  const title = `Ignore ${finding.rule} here …`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: ignoreHereCommand, arguments: [{ uri, rule: finding.rule, position: start }] },
  };
}

function removals(session: Session, { document, decision, suppressed }: Snapshot, within: Span): CodeAction[] {
  return removalsAt(decision(), suppressed(), within).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    edit: toWorkspaceEdit(session, document, toTextEdits(document, edits)),
  }));
}

function rewrites(session: Session, { document, decision, service }: Snapshot, within: Span): CodeAction[] {
  return otherOutcomesAt(decision(), within.start, service.context).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(session, document, toTextEdits(document, edits)),
  }));
}

function fixAll(session: Session, { document, findings, service }: Snapshot): CodeAction[] {
  const edits = safeEdits(document.getText(), findings(), (text) => service.lint(service.parse(text)));
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix all that can be fixed safely',
      kind: fixAllKind,
      edit: toWorkspaceEdit(session, document, toTextEdits(document, edits)),
    },
  ];
}

/** A client may ask for several kinds; each stands for its sub-kinds too. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
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
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.isSafe,
    diagnostics: [toDiagnostic(finding, document, session.helpBase, NO_EXTRAS)],
    edit: toWorkspaceEdit(session, document, toTextEdits(document, fix.edits)),
  };
}

function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}

/** With the version where the client takes one, so that it can refuse an edit of text that has moved on. */
function toWorkspaceEdit(session: Session, document: TextDocument, edits: TextEdit[]): WorkspaceEdit {
  const { uri, version } = document;
  if (session.capabilities.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
