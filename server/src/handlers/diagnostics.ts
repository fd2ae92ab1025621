import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../lint/finding.js';
import { type DiagnosticAbilities, toDiagnostic } from '../lsp/diagnostics.js';
import { answerForAny } from './answer.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshots.js';

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/**
 * Gives findings to clients that ask for them, and sends them to clients that do not. `afterwards` is called with each
 * snapshot whose findings were given.
 */
export function serveDiagnostics(session: Session, afterwards: (snapshot: Snapshot) => void): void {
  const { connection } = session;
  connection.languages.diagnostics.on(
    answerForAny(session, 'textDocument/diagnostic', NOTHING, (snapshot, params: DocumentDiagnosticParams) => {
      const answer = report(session, snapshot, params.previousResultId);
      afterwards(snapshot);
      return answer;
    }),
  );
  session.documents.onDidChangeContent(({ document }) => {
    if (!isPulling(session)) void publish(session, document.uri, afterwards);
  });
  session.documents.onDidClose(({ document }) => {
    session.close(document.uri);
    if (!isPulling(session)) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
}

/** Shows all open documents anew, after the settings changed. */
export function refreshDiagnostics(session: Session): void {
  if (!isPulling(session)) {
    void publishAll(session);
  } else if (session.capabilities.workspace?.diagnostics?.refreshSupport === true) {
    // A client that cannot refresh asks again at the next edit.
    session.connection.languages.diagnostics.refresh().catch(() => undefined);
  }
}

/** True when the client asks for diagnostics by itself. */
export function isPulling({ capabilities }: Session): boolean {
  return capabilities.textDocument?.diagnostic !== undefined;
}

function report(session: Session, snapshot: Snapshot, previous: string | undefined): DocumentDiagnosticReport {
  const resultId = `${session.generation}:${snapshot.serial}`;
  if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, snapshot) };
}

/** One document after the other, so that what the writer asks meanwhile is answered between them. Ends when it begins anew. */
async function publishAll(session: Session): Promise<void> {
  const { generation } = session;
  for (const uri of session.documents.keys()) {
    if (generation !== session.generation) return;
    await publish(session, uri);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function publish(session: Session, uri: string, afterwards?: (snapshot: Snapshot) => void): Promise<void> {
  const send = answerForAny(session, 'textDocument/publishDiagnostics', undefined, (snapshot) => {
    const { version } = snapshot;
    void session.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(session, snapshot) });
    afterwards?.(snapshot);
  });
  await send(
    { textDocument: { uri } },
    { isCancellationRequested: false, onCancellationRequested: () => neverCancelled },
  );
}

const neverCancelled = { dispose: () => undefined };

function diagnosticsOf(session: Session, { findings, document }: Snapshot): Diagnostic[] {
  return toDiagnostics(session, findings(), document);
}

/** Findings on a document, open or not, as the client can show them. */
export function toDiagnostics(session: Session, findings: readonly Finding[], document: TextDocument): Diagnostic[] {
  const abilities = abilitiesOf(session);
  return findings.map((finding) => toDiagnostic(finding, document, session.helpBase, abilities));
}

function abilitiesOf(session: Session): DiagnosticAbilities {
  const { publishDiagnostics, diagnostic } = session.capabilities.textDocument ?? {};
  const stated = isPulling(session) ? { ...publishDiagnostics, ...diagnostic } : publishDiagnostics;
  return {
    relatedInformation: stated?.relatedInformation === true,
    codeDescription: stated?.codeDescriptionSupport === true,
    tags: stated?.tagSupport !== undefined,
  };
}
