/** Installs the packed extension into Code - OSS as a user does, and sees it activated and at work there. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './cache.js';
import { exitOnSignals } from './cleanup.js';
import { runSuiteInCodeOss } from './codeOssSuite.js';
import { emptyExtension } from './emptyExtension.js';
import { copyTestWorkspace, temporaryFolder } from './workspace.js';

exitOnSignals();
process.exitCode = await main();

async function main(): Promise<number> {
  const folder = path.join(projectRoot(), 'out/packages');
  const packages = (await readdir(folder))
    .filter((name) => name.endsWith('.vsix'))
    .map((name) => path.join(folder, name));
  if (packages.length !== 1) throw new Error(`${packages.length} packages in ${folder}: run "npm run package" first.`);
  const [workspace, other] = [await copyTestWorkspace(), await temporaryFolder()];
  try {
    return await runSuiteInCodeOss({
      folder: workspace.path,
      packages,
      extensionDevelopmentPath: await emptyExtension(other.path),
      extensionTestsPath: path.join(projectRoot(), 'out/host/installed-suite.cjs'),
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await workspace.remove();
    await other.remove();
  }
}
