import './interpreted-schemas.js';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { runCommandLine } from './command-line/run.js';
import { faultWithoutWords } from './fault-without-words.js';
import { defaultHelpBase } from './knowledge/help.js';
import { version } from './knowledge/version.js';
import { nodeHost } from './node/command-line-host.js';
import { compileExpressionsAtOnce } from './node/engine-flags.js';
import { serveMainThread } from './node/worker-threads.js';

compileExpressionsAtOnce();
if (isMainThread) runMain();
else serveMainThread();

function runMain(): void {
  // A reader such as "head" that has seen enough closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const program = { version, helpBase: defaultHelpBase };
  runCommandLine(process.argv.slice(2), nodeHost(new URL(import.meta.url)), program).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`imr-lint failed: ${faultWithoutWords(error)}.\n`);
      process.exitCode = 2;
    },
  );
}
