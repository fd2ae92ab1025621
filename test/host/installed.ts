/** Installs the packed extension into Code - OSS as a user does, and sees it activated and at work there. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './cache.js';
import { exitOnSignals } from './cleanup.js';
import { runSuiteInCodeOss } from './codeOssSuite.js';
import { copyTestWorkspace } from './workspace.js';

exitOnSignals();
process.exitCode = await main();

async function main(): Promise<number> {
  const folder = path.join(projectRoot(), 'out/packages');
  const packages = (await readdir(folder))
    .filter((name) => name.endsWith('.vsix'))
    .map((name) => path.join(folder, name));
  if (packages.length !== 1) throw new Error(`${packages.length} packages in ${folder}: run "npm run package" first.`);
  const workspace = await copyTestWorkspace();
  try {
    const extensionTestsPath = path.join(projectRoot(), 'out/host/installed-suite.cjs');
    return await runSuiteInCodeOss({ folder: workspace.path, packages, extensionTestsPath });
  } finally {
    await workspace.remove();
  }
}
