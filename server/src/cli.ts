#!/usr/bin/env node
import process from 'node:process';
import { runCommandLine } from './command-line/run.js';
import { defaultHelpBase } from './knowledge/help.js';
import { version } from './knowledge/version.js';
import { nodeHost } from './node/command-line-host.js';

// A reader such as "head" that has seen enough closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

runCommandLine(process.argv.slice(2), nodeHost(), { version, helpBase: defaultHelpBase }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // The message of the exception stays out: it could hold words of a decision.
    process.stderr.write(`imr-lint failed: ${error instanceof Error ? error.name : 'unknown error'}.\n`);
    process.exitCode = 2;
  },
);
