import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CachePlace, GROUP_LENGTH } from '../command-line/result-cache.js';
import { cacheFolder } from './cache-folder.js';
import { digest } from './digest.js';

/** Results that no run has asked for are removed after so long. */
const KEPT_DAYS = 30;

/** Messages quote the decision: nobody else on the machine may read them. */
const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;

/**
 * Makes the cache ready: its folder, which is the user's own unless one is named, without the results that have not been
 * asked for in a month. Throws the system's error when that is not possible.
 */
export function openCache(program: URL, named: string | undefined): CachePlace {
  const folder = named ?? cacheFolder('results');
  mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
  if (named === undefined) chmodSync(folder, OWN_FOLDER);
  const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const group = join(folder, name);
    if (isGroup(name) && statSync(group).mtimeMs < oldest) rmSync(group, { recursive: true, force: true });
  }
  return { folder, program: digest(readFileSync(program)) };
}

/** Only what has the name of a group is ever removed: a user may name a folder that holds other things. */
function isGroup(name: string): boolean {
  return name.length === GROUP_LENGTH && /^[0-9a-f]+$/.test(name);
}

/** What a file of the cache holds; `undefined` when there is none, or it cannot be read. */
export function readKept(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // A cache that cannot be read is as good as none.
    return void error;
  }
}

/** Tells that a folder of the cache was asked for. */
export function touchKept(folder: string): void {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch (error) {
    // One that belongs to somebody else is used as it is.
    return void error;
  }
}

/** Writes a file of the cache, whole or not at all. */
export async function writeKept(path: string, text: string): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  mkdirSync(dirname(path), { recursive: true, mode: OWN_FOLDER });
  // Not forced to the disk: one that is cut off by a power cut is found damaged, and made again.
  writeFileAtomic.sync(path, text, { mode: OWN_FILE, fsync: false });
}
