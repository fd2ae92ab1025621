// A program that starts a language server, greets it, says so on standard output, and waits to be killed. The server has its
// standard error, which is open as long as one of both lives.
import { spawn } from 'node:child_process';
import process from 'node:process';
import {
  createProtocolConnection,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { projectRoot } from './language-client.js';

const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
  cwd: projectRoot,
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.listen();
await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
process.stdout.write('greeted\n');
