/**
 * Runs the editor suite in Code - OSS with the trace of the protocol at its most talkative, watches what all processes of the
 * editor ask of the network, and reads afterwards all that was logged.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './cache.js';
import { exitOnSignals } from './cleanup.js';
import { runSuiteInCodeOss } from './codeOssSuite.js';
import { loggedWords, logsOf } from './loggedWords.js';
import { connectionsIn } from './networkTrace.js';
import { withFolders } from './withFolders.js';

exitOnSignals();
process.exitCode = await withFolders(async (folder, profile) => {
  const networkTrace = path.join(profile, 'network.trace');
  const code = await runSuiteInCodeOss({
    folder,
    extensionDevelopmentPath: projectRoot(),
    extensionTestsPath: path.join(projectRoot(), 'out/host/suite.cjs'),
    profile,
    settings: { 'imr.trace.server': 'verbose' },
    networkTrace,
    extraArgs: ['--log', 'trace'],
  });
  if (code !== 0) return code;
  const faults = [...connectionsIn(await readFile(networkTrace, 'utf8')), ...loggedWords(await logsOf(profile))];
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? '2 passed, 0 failed' : '0 passed, 1 failed');
  return faults.length === 0 ? 0 : 1;
});
