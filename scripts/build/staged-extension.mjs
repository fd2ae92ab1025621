// The extension as it is packed, in a folder: what .vscodeignore leaves, a manifest without what only the project needs,
// and the notices of what it holds.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { extensionNotices } from './bundled-packages.mjs';

export const stagedFolder = 'out/extension';

// With "type" the editor would take the entry for browsers as an ES module, and it loads none there.
const ofProject = ['type', 'private', 'bin', 'scripts', 'devDependencies', 'overrides'];

/** Fills the folder and gives the names of its files, sorted. */
export async function stageExtension() {
  await rm(stagedFolder, { recursive: true, force: true });
  const files = (await listFiles({ packageManager: PackageManager.None }))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  for (const file of files) {
    await mkdir(path.dirname(path.join(stagedFolder, file)), { recursive: true });
    if (!file.endsWith('.json')) await cp(file, path.join(stagedFolder, file));
    // Without its blanks.
    else await writeFile(path.join(stagedFolder, file), JSON.stringify(JSON.parse(await readFile(file, 'utf8'))));
  }
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  for (const key of ofProject) delete manifest[key];
  await writeFile(path.join(stagedFolder, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(stagedFolder, 'THIRD-PARTY-NOTICES.md'), await extensionNotices());
  // Everything here is packed; the packer wants to be told so.
  await writeFile(path.join(stagedFolder, '.vscodeignore'), '');
  return files;
}
