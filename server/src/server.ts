import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serveAddIssue } from './handlers/add-issue.js';
import { serveCheckPage } from './handlers/check-page.js';
import { chosenFiles } from './handlers/chosen-files.js';
import { serveCitations } from './handlers/citations.js';
import { clientFiles } from './handlers/client-files.js';
import { fixAllKind, serveCodeActions } from './handlers/code-actions.js';
import { serveCodeLenses } from './handlers/code-lens.js';
import { serveCompletion } from './handlers/completion.js';
import {
  followConfigurationFiles,
  refreshConfigurationFiles,
  serveConfigurationFiles,
} from './handlers/configuration-files.js';
import { serveDecisionState } from './handlers/decision-state.js';
import { serveDefinition } from './handlers/definition.js';
import { isPulling, refreshDiagnostics, serveDiagnostics } from './handlers/diagnostics.js';
import { serveDocumentLinks } from './handlers/document-links.js';
import { effectiveConfigurations } from './handlers/effective-configuration.js';
import { serveFolding } from './handlers/folding.js';
import { serveFormatting } from './handlers/formatting.js';
import { canShowPages, GuidelinePages } from './handlers/guideline-pages.js';
import { serveHover } from './handlers/hover.js';
import { serveInlayHints } from './handlers/inlay-hints.js';
import { serveNewDecision } from './handlers/new-decision.js';
import { servePreview } from './handlers/preview.js';
import { serveRecognition } from './handlers/recognize.js';
import { refreshDrawings } from './handlers/redraw.js';
import { serveReferences } from './handlers/references.js';
import { createRehearsal, type WhenIdle } from './handlers/rehearsal.js';
import { serveSelectionRanges } from './handlers/selection-ranges.js';
import { semanticTokensOptions, serveSemanticTokens } from './handlers/semantic-tokens.js';
import { ServedTexts } from './handlers/served-texts.js';
import { Session } from './handlers/session.js';
import { serveSuppression } from './handlers/suppress.js';
import { serveSymbols } from './handlers/symbols.js';
import { WorkspaceCheck } from './handlers/workspace-check.js';
import { serveWorkspaceSymbols } from './handlers/workspace-symbols.js';
import type { WorkspaceFiles } from './workspace/workspace-files.js';

/** What the server needs of the place where it runs. */
export interface ServerSurroundings {
  /** The files of this computer; without it, as in a browser, the client is asked for all files. */
  readonly files?: WorkspaceFiles;
  /** Left out where the server should do nothing that nobody waits for. */
  readonly whenIdle?: WhenIdle;
}

/** Serves one client over a connection until it ends. The same in Node, in a worker and in tests. */
export function startServer(connection: Connection, { files, whenIdle }: ServerSurroundings): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(
    connection,
    documents,
    chosenFiles(files, clientFiles(connection), () => session.canReadFiles),
  );
  const pages = new GuidelinePages(session);
  const texts = new ServedTexts(session, [pages, effectiveConfigurations(session)]);
  const workspaceCheck = new WorkspaceCheck(session);
  const refresh = () => {
    refreshDiagnostics(session);
    refreshConfigurationFiles(session);
    texts.refresh();
    refreshDrawings(session);
    workspaceCheck.refresh();
  };

  connection.onInitialize((params) => {
    session.initialize(params);
    return initializeResult(session, texts.schemes);
  });
  connection.onInitialized(() => askForChanges(session, refresh));
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    session.settingsChanged(sectionOf(settings));
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (session.filesChanged(changes.map(({ uri }) => uri))) refresh();
    workspaceCheck.filesChanged(changes);
  });

  serveDiagnostics(session, createRehearsal(whenIdle));
  serveConfigurationFiles(session, refresh);
  serveSymbols(session);
  serveFolding(session);
  serveCompletion(session);
  serveCitations(session);
  serveCodeActions(session);
  serveSuppression(session);
  serveFormatting(session);
  serveDecisionState(session);
  serveCheckPage(session, pages);
  servePreview(session);
  serveHover(session);
  serveDefinition(session, pages);
  serveReferences(session, pages);
  serveCodeLenses(session);
  serveInlayHints(session);
  serveSemanticTokens(session);
  serveSelectionRanges(session);
  serveDocumentLinks(session);
  serveWorkspaceSymbols(session);
  workspaceCheck.serve();
  texts.serve();
  serveRecognition(session);
  serveNewDecision(session);
  serveAddIssue(session);
  documents.listen(connection);
  connection.listen();
}

/** Asks the client, as far as it can, to tell of changed folders, settings and files. */
function askForChanges(session: Session, refresh: () => void): void {
  const { connection, capabilities } = session;
  session.watches.watchConfigurations();
  followConfigurationFiles(session);
  if (capabilities.workspace?.workspaceFolders === true) {
    session.folders.follow(connection, () => {
      session.foldersChanged();
      refresh();
    });
  }
  if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
    const registered = connection.client.register(DidChangeConfigurationNotification.type, { section: 'imr' });
    // Without it the settings of the start hold; the server goes on.
    registered.catch(() => connection.console.warn('The editor will not tell of changed settings.'));
  }
}

function initializeResult(session: Session, schemes: string[]): InitializeResult {
  return {
    serverInfo: { name: 'imr-language-server' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: { label: 'IMR decision' },
      foldingRangeProvider: true,
      completionProvider: { triggerCharacters: [':', '*', '\t', ',', ' '], resolveProvider: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', fixAllKind] },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: { workDoneProgress: true },
      documentHighlightProvider: true,
      codeLensProvider: {},
      inlayHintProvider: true,
      semanticTokensProvider: semanticTokensOptions,
      selectionRangeProvider: true,
      documentLinkProvider: {},
      workspaceSymbolProvider: true,
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        ...(canShowPages(session) && { textDocumentContent: { schemes } }),
      },
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
