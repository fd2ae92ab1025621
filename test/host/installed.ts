/** Installs the packed extension into Code - OSS as a user does, and sees it activated and at work there. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './cache.js';
import { exitOnSignals } from './cleanup.js';
import { runSuiteInCodeOss } from './codeOssSuite.js';
import { emptyExtension } from './emptyExtension.js';
import { withFolders } from './withFolders.js';

exitOnSignals();
process.exitCode = await withFolders(async (workspace, other) =>
  runSuiteInCodeOss({
    folder: workspace,
    packages: [await thePackage(path.join(projectRoot(), 'out/packages'))],
    extensionDevelopmentPath: await emptyExtension(other),
    extensionTestsPath: path.join(projectRoot(), 'out/host/installed-suite.cjs'),
  }),
);

async function thePackage(folder: string): Promise<string> {
  const [name, ...others] = (await readdir(folder)).filter((each) => each.endsWith('.vsix'));
  if (name === undefined || others.length > 0)
    throw new Error(`Not one package in ${folder}: run "npm run package" first.`);
  return path.join(folder, name);
}
