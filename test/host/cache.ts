import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { atExit } from './cleanup.js';

const MARKER = '.complete';

/** The project's folder, found from where the compiled file lies (`out/test/host`), not from the working directory. */
export function projectRoot(): string {
  return fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
}

/** Where downloaded programs are kept between runs; the name `.vscode-test` is one that every tool already ignores. */
export function cacheFolder(): string {
  return process.env.IMR_EDITOR_CACHE ?? path.join(projectRoot(), '.vscode-test');
}

/**
 * Gives the folder `name` of the cache, filled by `build` when it is not there yet.
 *
 * The name must hold the version of what is inside: a filled folder is never looked into again. `build` works in a
 * sibling folder that is renamed at the end, so an interrupted or failed run leaves nothing that a later one trusts, and
 * two runs at the same time both end with a whole folder.
 */
export async function installOnce(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const target = path.join(cacheFolder(), name);
  if (existsSync(path.join(target, MARKER))) return target;
  await mkdir(cacheFolder(), { recursive: true });
  const draft = await mkdtemp(`${target}.draft-`);
  const forget = atExit(() => rmSync(draft, { recursive: true, force: true }));
  try {
    await build(draft);
    await writeFile(path.join(draft, MARKER), `${new Date().toISOString()}\n`);
    await putInPlace(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
    forget();
  }
  return target;
}

async function putInPlace(draft: string, target: string): Promise<void> {
  if (existsSync(path.join(target, MARKER))) return;
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
}
