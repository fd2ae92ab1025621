import './interpreted-schemas.js';
import process from 'node:process';
import { runCommandLine } from './command-line/run.js';
import { faultWithoutWords } from './fault-without-words.js';
import { defaultHelpBase } from './knowledge/help.js';
import { version } from './knowledge/version.js';
import { nodeHost } from './node/command-line-host.js';
import { compileExpressionsAtOnce } from './node/engine-flags.js';

export { serveMainThread } from './node/worker-threads.js';

compileExpressionsAtOnce();

/** Runs the command line for the arguments of the process. The address of this program tells it from other builds. */
export function runMain(): void {
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
