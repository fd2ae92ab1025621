import './interpreted-schemas.js';
import { Console } from 'node:console';
import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { endWithClient } from './node/end-with-client.js';
import { endWithoutWords } from './node/end-without-words.js';
import { compileEarly, compileExpressionsAtOnce } from './node/engine-flags.js';
import { StreamReader, StreamWriter } from './node/standard-streams.js';
import { nodeFiles } from './node/workspace-files.js';
import { once } from './once.js';
import { startServer } from './server.js';

/** Milliseconds: what has come in meanwhile is answered first. */
const A_MOMENT = 3;

/** The first findings were given: from now on letters are typed. */
const typing = once(compileEarly);

const transports = ['--node-ipc', '--stdio', '--socket', '--pipe'];
const hasTransport = process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)));
const isOnStandardStreams = !hasTransport || process.argv.includes('--stdio');

compileExpressionsAtOnce();
endWithoutWords('The IMR language server');
// Nothing but messages goes to the client: what a library would print stands on standard error.
if (isOnStandardStreams) globalThis.console = new Console(process.stderr);
const connection = isOnStandardStreams
  ? createConnection(ProposedFeatures.all, new StreamReader(process.stdin), new StreamWriter(process.stdout))
  : createConnection(ProposedFeatures.all);
if (isOnStandardStreams) endWithClient(process.stdin, connection);
else if (process.connected) endWithClient(process, connection);
startServer(connection, {
  files: nodeFiles,
  whenIdle: (run) => {
    typing();
    setTimeout(run, A_MOMENT).unref();
  },
});
