#!/usr/bin/env node
import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { endWithoutWords } from './node/end-without-words.js';
import { nodeFiles } from './node/workspace-files.js';
import { startServer } from './server.js';

/** Milliseconds: what has come in meanwhile is answered first. */
const A_MOMENT = 3;

const transports = ['--node-ipc', '--stdio', '--socket', '--pipe'];
const hasTransport = process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)));
if (!hasTransport) process.argv.push('--stdio');

endWithoutWords('The IMR language server');
startServer(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  whenIdle: (run) => void setTimeout(run, A_MOMENT).unref(),
});
