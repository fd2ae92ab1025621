/** Runs the editor suite in a real VS Code, whichever this machine can have; see `editorProgram`. With --oldest in the oldest. */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from './cache.js';
import { editorProgram } from './editorProgram.js';
import { writeUserSettings } from './workbenchSettings.js';
import { copyTestWorkspace, temporaryFolder } from './workspace.js';

// runTests ends its editor in an orderly way on SIGINT only.
process.once('SIGTERM', () => process.emit('SIGINT'));
process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { oldest: { type: 'boolean', default: false } } });
  const [workspace, profile] = [await copyTestWorkspace(), await temporaryFolder()];
  try {
    await writeUserSettings(profile.path);
    return await runTests({
      vscodeExecutablePath: await editorProgram(profile.path, values.oldest),
      extensionDevelopmentPath: projectRoot(),
      extensionTestsPath: path.join(projectRoot(), 'out', 'host', 'suite.cjs'),
      launchArgs: [workspace.path, '--disable-extensions', '--disable-telemetry', ...profileArguments(profile.path)],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await workspace.remove();
    await profile.remove();
  }
}

function profileArguments(profile: string): string[] {
  return [`--user-data-dir=${profile}`, `--extensions-dir=${path.join(profile, 'extensions')}`];
}
