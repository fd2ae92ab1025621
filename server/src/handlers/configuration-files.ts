import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { configurationName, isConfigurationName } from '../config/configuration-file.js';
import { faultDiagnostics } from './file-faults.js';
import type { Session } from './session.js';

const documentSelector = [{ pattern: `**/${configurationName}` }, { pattern: `**/*.${configurationName}` }];

/**
 * Asks the client, where it can, for the texts of open configuration files and for nothing else on them: their own
 * editor completes and formats them.
 */
export function followConfigurationFiles({ connection, capabilities }: Session): void {
  if (capabilities.textDocument?.synchronization?.dynamicRegistration !== true) return;
  const syncKind = TextDocumentSyncKind.Incremental;
  const registered = [
    connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector }),
    connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }),
    connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector }),
  ];
  for (const answer of registered) {
    // Without it their faults are shown as the files are on disk.
    answer.catch(() =>
      connection.console.warn('The editor will not tell of configuration files while they are typed.'),
    );
  }
}

/** Shows what cannot be used of open configuration files as they are typed. */
export function serveConfigurationFiles(session: Session, refresh: () => void): void {
  session.documents.onDidChangeContent(({ document }) => {
    if (isConfigurationName(document.uri)) void show(session, document.uri);
  });
  session.documents.onDidClose(({ document: { uri } }) => {
    if (!isConfigurationName(uri)) return;
    void session.connection.sendDiagnostics({ uri, diagnostics: [] });
    // What was typed and not saved is gone: the file holds again as it is on disk.
    if (session.filesChanged([uri])) refresh();
  });
}

/** Shows them anew: a file that they extend may have changed. */
export function refreshConfigurationFiles(session: Session): void {
  for (const uri of session.documents.keys()) if (isConfigurationName(uri)) void show(session, uri);
}

async function show(session: Session, uri: string): Promise<void> {
  const document = session.documents.get(uri);
  if (!document) return;
  const { version } = document;
  const text = document.getText();
  const faults = await session.configurationFaults(uri, text);
  // Places in an older text would be wrong; those in the newer one follow.
  if (session.documents.get(uri)?.version !== version) return;
  const diagnostics = faultDiagnostics(text, faults, 'configuration');
  void session.connection.sendDiagnostics({ uri, version, diagnostics });
}
