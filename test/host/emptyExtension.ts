import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder with an extension that has nothing in it, and gives its path. An editor runs a suite only where some extension
 * is under development, and ours is to be an installed one.
 */
export async function emptyExtension(parent: string): Promise<string> {
  const folder = path.join(parent, 'empty-extension');
  await mkdir(folder);
  const manifest = { name: 'empty', publisher: 'imr-decision-tests', version: '0.0.1', engines: { vscode: '*' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
