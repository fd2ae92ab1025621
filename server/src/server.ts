import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serveCodeActions } from './handlers/code-actions.js';
import { serveCompletion } from './handlers/completion.js';
import { isPulling, refreshDiagnostics, serveDiagnostics } from './handlers/diagnostics.js';
import { serveFolding } from './handlers/folding.js';
import { serveRecognition } from './handlers/recognize.js';
import { Session } from './handlers/session.js';
import { serveSymbols } from './handlers/symbols.js';

/** Serves one client over a connection until it ends. The same in Node, in a worker and in tests. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents);

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    session.initialize(capabilities, initializationOptions);
    return initializeResult(session);
  });
  connection.onInitialized(() => {
    if (session.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      const registered = connection.client.register(DidChangeConfigurationNotification.type, { section: 'imr' });
      // Without it the settings of the start hold; the server goes on.
      registered.catch(() => connection.console.warn('The editor will not tell of changed settings.'));
    }
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    session.settingsChanged(sectionOf(settings));
    refreshDiagnostics(session);
  });

  serveDiagnostics(session);
  serveSymbols(session);
  serveFolding(session);
  serveCompletion(session);
  serveCodeActions(session);
  serveRecognition(session);
  documents.listen(connection);
  connection.listen();
}

function initializeResult(session: Session): InitializeResult {
  return {
    serverInfo: { name: 'imr-language-server' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: { label: 'IMR decision' },
      foldingRangeProvider: true,
      completionProvider: { triggerCharacters: [':', '*', '\t'] },
      codeActionProvider: { codeActionKinds: ['quickfix'] },
      ...(isPulling(session) && {
        diagnosticProvider: { identifier: 'imr', interFileDependencies: false, workspaceDiagnostics: false },
      }),
    },
  };
}

/** Clients push either the section itself or everything with the section in it. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return 'imr' in settings ? settings.imr : settings;
}
