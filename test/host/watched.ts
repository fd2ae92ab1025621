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
import { copyTestWorkspace, temporaryFolder } from './workspace.js';

exitOnSignals();
process.exitCode = await main();

async function main(): Promise<number> {
  const [workspace, profile] = [await copyTestWorkspace(), await temporaryFolder()];
  const networkTrace = path.join(profile.path, 'network.trace');
  try {
    const code = await runSuiteInCodeOss({
      folder: workspace.path,
      extensionDevelopmentPath: projectRoot(),
      extensionTestsPath: path.join(projectRoot(), 'out/host/suite.cjs'),
      profile: profile.path,
      settings: { 'imr.trace.server': 'verbose' },
      networkTrace,
      extraArgs: ['--log', 'trace'],
    });
    if (code !== 0) return code;
    const faults = [...connectionsIn(await readFile(networkTrace, 'utf8')), ...loggedWords(await logsOf(profile.path))];
    for (const fault of faults) console.error(fault);
    console.log(faults.length === 0 ? '2 passed, 0 failed' : '0 passed, 1 failed');
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await workspace.remove();
    await profile.remove();
  }
}
