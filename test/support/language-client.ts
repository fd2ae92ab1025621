import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

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

/** The built server as a process, and a real protocol connection to it. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  readonly #published: PublishDiagnosticsParams[] = [];
  #whenPublished: (() => void)[] = [];

  private constructor(connection: ProtocolConnection, child: ChildProcess, initialized: InitializeResult) {
    this.connection = connection;
    this.process = child;
    this.initialized = initialized;
  }

  /** Starts the server over standard input and output and greets it with these abilities. */
  static async start(capabilities: ClientCapabilities, initializationOptions: unknown = {}): Promise<LanguageClient> {
    const child = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
      cwd: projectRoot,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const reader = new StreamMessageReader(child.stdout);
    const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
    });
    const client = new LanguageClient(connection, child, result);
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      client.#published.push(params);
      for (const wake of client.#whenPublished.splice(0)) wake();
    });
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

  /** The first diagnostics that the server sends, or has sent, for this version. */
  async published(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.#published.find((params) => params.uri === uri && params.version === version);
      if (found) return found;
      await new Promise<void>((resolve) => this.#whenPublished.push(resolve));
    }
  }

  /** Ends the server as the protocol says. Gives its exit code. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = await exited;
    this.connection.dispose();
    return typeof code === 'number' ? code : null;
  }
}
