// Makes the extension's package in out/packages and prints what is in it. With --check it fails when the packed files
// are not those listed in scripts/packed-files.txt; with --list it writes that list anew.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { stagedFolder, stageExtension } from './build/staged-extension.mjs';

const mostBytes = 600 * 1024;
const listName = 'scripts/packed-files.txt';
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const packagePath = path.join('out/packages', `imr-decision-${version}.vsix`);

const packed = await stageExtension();
const files = [...new Set(packed.map(listedName))];
if (process.argv.includes('--list')) await writeFile(listName, `${files.join('\n')}\n`);

const listed = (await readFile(listName, 'utf8')).trim().split('\n');
const missing = listed.filter((file) => !files.includes(file));
const added = files.filter((file) => !listed.includes(file));
for (const file of missing) console.error(`not packed, but listed in ${listName}: ${file}`);
for (const file of added) console.error(`packed, but not listed in ${listName}: ${file}`);
if (missing.length + added.length > 0) {
  console.error('Mend .vscodeignore, or write the list anew: node scripts/package.mjs --list');
  process.exit(1);
}

await mkdir(path.dirname(packagePath), { recursive: true });
await createVSIX({ cwd: stagedFolder, packagePath: path.resolve(packagePath), dependencies: false });
const { size } = await stat(packagePath);
console.log(`${packagePath}: ${packed.length} files, ${Math.round(size / 1024)} KB`);
if (size > mostBytes) {
  console.error(`It has more than ${mostBytes / 1024} KB. What is large: unzip -v ${packagePath}`);
  process.exit(1);
}

/** A part of a bundle is listed without its hash. */
function listedName(file) {
  return file.replace(/-[A-Z0-9]{8}\.js$/, '-*.js');
}
