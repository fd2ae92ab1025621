/** Runs the editor suite in a real VS Code, whichever this machine can have; see `editorProgram`. With --oldest in the oldest. */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from './cache.js';
import { editorProgram } from './editorProgram.js';
import { withFolders } from './withFolders.js';
import { writeUserSettings } from './workbenchSettings.js';

// runTests ends its editor in an orderly way on SIGINT only.
process.once('SIGTERM', () => process.emit('SIGINT'));
process.exitCode = await withFolders(async (workspace, profile) => {
  const { values } = parseArgs({ options: { oldest: { type: 'boolean', default: false } } });
  await writeUserSettings(profile);
  return runTests({
    vscodeExecutablePath: await editorProgram(profile, values.oldest),
    extensionDevelopmentPath: projectRoot(),
    extensionTestsPath: path.join(projectRoot(), 'out', 'host', 'suite.cjs'),
    launchArgs: [workspace, '--disable-extensions', '--disable-telemetry', ...profileArguments(profile)],
  });
});

function profileArguments(profile: string): string[] {
  return [`--user-data-dir=${profile}`, `--extensions-dir=${path.join(profile, 'extensions')}`];
}
