#!/usr/bin/env node
import process from 'node:process';
import { runCommandLine } from './command-line/run.js';
import { defaultHelpBase } from './knowledge/help.js';
import { version } from './knowledge/version.js';
import { nodeHost } from './node/command-line-host.js';

void runCommandLine(process.argv.slice(2), nodeHost, { version, helpBase: defaultHelpBase }).then((code) => {
  process.exitCode = code;
});
