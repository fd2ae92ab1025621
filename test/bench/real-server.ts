import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { projectRoot } from '../support/language-client.js';
import { decisionSchema } from './decision-texts.js';

/** A language server as a process of its own, with one document open. */
export interface RealServer {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcess;
  readonly capabilities: Readonly<Record<string, unknown>>;
}

/** What a server is started for. The client asks for diagnostics by itself, as VS Code does. */
export interface OpenedText {
  readonly program: string;
  readonly language: string;
  readonly uri: string;
  readonly text: string;
  /** Sent as settings after the start. */
  readonly settings?: unknown;
  /** What the server asks of its client beyond the protocol, by the names of the requests. */
  readonly answers?: Readonly<Record<string, () => unknown>>;
}

const peer = (file: string) => path.dirname(createRequire(import.meta.url).resolve(file));
const extracted = path.join(peer('vscode-langservers-extracted/package.json'), 'bin');

/** Where the server programs are: ours, and the peers of the benchmarks. */
export const programs = {
  ours: path.join(projectRoot, 'dist/server.cjs'),
  json: path.join(extracted, 'vscode-json-language-server'),
  html: path.join(extracted, 'vscode-html-language-server'),
  yaml: path.join(peer('yaml-language-server/package.json'), 'bin/yaml-language-server'),
  markdown: path.join(extracted, 'vscode-markdown-language-server'),
} as const;

/** Puts the schema of a decision in force for all that the JSON server is shown. */
export const jsonSettings = {
  json: {
    validate: { enable: true },
    schemas: [{ fileMatch: ['*.json'], url: 'file:///decision.schema.json', schema: decisionSchema }],
  },
};

/** Starts a server and opens a document in it. */
export async function startServer(opened: OpenedText): Promise<RealServer> {
  const { program, language, uri, text, settings, answers = {} } = opened;
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  for (const [request, answer] of Object.entries(answers)) connection.onRequest(request, answer);
  connection.listen();
  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true } },
        codeAction: {},
        diagnostic: {},
        hover: { contentFormat: ['markdown', 'plaintext'] },
      },
    },
    initializationOptions: { provideFormatter: false },
  });
  await connection.sendNotification('initialized', {});
  if (settings) await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: language, version: 1, text },
  });
  // As VS Code does with each text that it opens.
  if (capabilities.diagnosticProvider)
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  return { connection, child, capabilities };
}

/** Ends a server that is no longer needed. */
export function stopServer({ connection, child }: RealServer): void {
  connection.dispose();
  child.kill();
}
