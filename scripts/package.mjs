// Makes the extension's package and the npm package in out/packages. Fails when one holds other files than
// scripts/packed-files.txt and scripts/packed-npm-files.txt list, or is too large; with --list it writes the lists anew.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { compareWithList } from './build/packed-list.mjs';
import { packSmaller } from './build/packed-smaller.mjs';
import { stagedFolder, stageExtension } from './build/staged-extension.mjs';
import { npmFolder, stageNpmPackage } from './build/staged-npm-package.mjs';

const mostBytes = 600 * 1024;
const folder = path.resolve('out/packages');
const isNew = process.argv.includes('--list');
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
await mkdir(folder, { recursive: true });

const inExtension = await stageExtension();
await compareWithList(inExtension, 'scripts/packed-files.txt', isNew);
const extension = path.join(folder, `imr-decision-${version}.vsix`);
await createVSIX({ cwd: stagedFolder, packagePath: extension, dependencies: false });
await packSmaller(extension);
const size = await told(extension, inExtension);
if (size > mostBytes) throw new Error(`More than ${mostBytes / 1024} KB. What is large: unzip -v ${extension}`);

const inNpm = await stageNpmPackage();
await compareWithList(inNpm, 'scripts/packed-npm-files.txt', isNew);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
execFileSync(npm, pack, { cwd: npmFolder, shell: process.platform === 'win32' });
await told(path.join(folder, `imr-decision-${version}.tgz`), inNpm);

async function told(file, files) {
  const { size } = await stat(file);
  console.log(`${path.relative('.', file)}: ${files.length} files, ${Math.round(size / 1024)} KB`);
  return size;
}
