import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  type ConfigurationItem,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  LogTraceNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { within } from './deadline.js';

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** A client that can do what VS Code can, as far as the tests need it. */
export const fullCapabilities: ClientCapabilities = {
  workspace: { configuration: false, workspaceEdit: { documentChanges: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1] } },
  },
};

/** How the client behaves where the server asks it something. */
export interface ClientBehaviour {
  /** Whose end the server follows; the tests themselves when left out. */
  readonly processId?: number;
  /** How Node runs the server. With any, it has a channel to its parent. */
  readonly nodeOptions?: readonly string[];
  /** Added to the surroundings of the server. */
  readonly env?: Readonly<Record<string, string>>;
  /** Gets all that the server logs: its standard error, messages for the log, traces. Without it standard error is shown. */
  readonly log?: (words: string) => void;
  /** The URIs of the folders that are open. */
  readonly folders?: readonly string[];
  /** The server to start in place of the built one; relative to the project. */
  readonly program?: string;
  /** Answers `workspace/configuration`, one value for each item asked; without it the method is unknown. */
  readonly configure?: (items: readonly ConfigurationItem[]) => unknown[] | Promise<unknown[]>;
  /** Takes `client/registerCapability`; without it the method is unknown. */
  readonly register?: (params: RegistrationParams) => void;
  /** Called when the server asks to pull diagnostics anew; without it the method is unknown. */
  readonly refresh?: () => void;
}

/** The built server as a process, and a real protocol connection to it. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  readonly #published: PublishDiagnosticsParams[] = [];
  /** What the server has told the user, in order. */
  readonly told: string[] = [];
  #whenPublished: (() => void)[] = [];

  private constructor(connection: ProtocolConnection, child: ChildProcess, initialized: InitializeResult) {
    this.connection = connection;
    this.process = child;
    this.initialized = initialized;
  }

  /** Starts the server over standard input and output and greets it with these abilities. */
  static async start(
    capabilities: ClientCapabilities,
    initializationOptions: unknown = {},
    { processId = process.pid, nodeOptions = [], ...behaviour }: ClientBehaviour = {},
  ): Promise<LanguageClient> {
    const { program = 'dist/server.cjs', env = {}, log, folders, configure, register, refresh } = behaviour;
    const child = spawn(process.execPath, [...nodeOptions, program, '--stdio'], {
      cwd: projectRoot,
      stdio: ['pipe', 'pipe', log ? 'pipe' : 'inherit', ...(nodeOptions.length > 0 ? (['ipc'] as const) : [])],
      env: { ...process.env, ...env },
    });
    if (!child.stdout || !child.stdin) throw new Error('the server has no streams');
    const reader = new StreamMessageReader(child.stdout);
    const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
    if (log) {
      child.stderr?.setEncoding('utf8').on('data', log);
      connection.onNotification(LogMessageNotification.type, ({ message }) => log(message));
      connection.onNotification(LogTraceNotification.type, ({ message, verbose = '' }) => log(`${message} ${verbose}`));
    }
    if (configure) connection.onRequest(ConfigurationRequest.type, ({ items }) => configure(items));
    if (register) connection.onRequest(RegistrationRequest.type, register);
    if (refresh) connection.onRequest(DiagnosticRefreshRequest.type, refresh);
    connection.listen();
    // Requests that a dead server will not answer fail at once.
    child.once('close', () => connection.dispose());
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId,
      rootUri: null,
      ...(folders && { workspaceFolders: folders.map(toFolder) }),
      capabilities,
      initializationOptions,
      ...(log && { trace: 'verbose' as const }),
    });
    const client = new LanguageClient(connection, child, result);
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      client.#published.push(params);
      for (const wake of client.#whenPublished.splice(0)) wake();
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => void client.told.push(message));
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'imr-decision', version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const previous = previousResultId === undefined ? {} : { previousResultId };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...previous });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells the server that settings have changed, with the new ones or, for a server that asks, without. */
  async pushSettings(settings: unknown): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  /** Tells the server that these files have changed. */
  async changeFiles(...uris: string[]): Promise<void> {
    await this.tellOfFiles(FileChangeType.Changed, ...uris);
  }

  /** Tells the server that files came, changed or went. */
  async tellOfFiles(type: FileChangeType, ...uris: string[]): Promise<void> {
    const changes = uris.map((uri): FileEvent => ({ uri, type }));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Tells the server that folders were opened and closed. */
  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const event = { added: added.map(toFolder), removed: removed.map(toFolder) };
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  /** The rules of the diagnostics that the server has now for an open document. */
  async pulledRules(uri: string): Promise<unknown[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
  }

  /** The first diagnostics that the server sends, or has sent, for this version. */
  published(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return this.publishedWhere((params) => params.uri === uri && params.version === version);
  }

  /** Waits until the diagnostics sent last for a file have exactly these rules. */
  async publishedLast(uri: string, rules: readonly string[]): Promise<void> {
    const wanted = rules.join('\n');
    while (this.rulesPublishedLast(uri)?.join('\n') !== wanted) {
      const next = new Promise<void>((resolve) => this.#whenPublished.push(resolve));
      await within(
        next,
        `[${rules.join(', ')}] for ${uri}; sent last were [${this.rulesPublishedLast(uri)?.join(', ')}]`,
      );
    }
  }

  /** The rules of the diagnostics sent last for a file; `undefined` when none were ever sent for it. */
  rulesPublishedLast(uri: string): string[] | undefined {
    return this.#publishedLast(uri)?.diagnostics.map(({ code }) => String(code));
  }

  /** The diagnostics sent last for a file; none when none were ever sent for it. */
  diagnosticsPublishedLast(uri: string): readonly Diagnostic[] {
    return this.#publishedLast(uri)?.diagnostics ?? [];
  }

  #publishedLast(uri: string): PublishDiagnosticsParams | undefined {
    return this.#published.findLast((params) => params.uri === uri);
  }

  /** The files that have diagnostics by what was sent last. */
  urisWithDiagnostics(): string[] {
    const uris = new Set(this.#published.map(({ uri }) => uri));
    return [...uris].filter((uri) => this.rulesPublishedLast(uri)?.length).sort();
  }

  /** The first diagnostics of this kind that the server sends, or has sent. */
  async publishedWhere(isWanted: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.#published.find(isWanted);
      if (found) return found;
      const next = new Promise<void>((resolve) => this.#whenPublished.push(resolve));
      await within(next, `diagnostics other than ${JSON.stringify(this.#published)}`);
    }
  }

  /** Ends the server as the protocol says. Gives its exit code. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = await within(exited, 'the end of the server');
    this.connection.dispose();
    return typeof code === 'number' ? code : null;
  }
}

function toFolder(uri: string): WorkspaceFolder {
  return { uri, name: uri };
}

/** Runs with a client of its own, whose server ends with it, however the run ends. */
export async function withClient(
  capabilities: ClientCapabilities,
  behaviour: ClientBehaviour,
  use: (client: LanguageClient) => Promise<void>,
  end: 'is stopped' | 'ends itself' = 'is stopped',
): Promise<void> {
  const client = await LanguageClient.start(capabilities, {}, behaviour);
  try {
    await use(client);
    if (end === 'is stopped') assert.equal(await client.stop(), 0);
  } finally {
    client.process.kill();
  }
}
