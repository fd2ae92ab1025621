import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './cache.js';
import { atExit } from './cleanup.js';

/** A folder that is deleted, with whatever a test did to it, by `remove`. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** A fresh copy of `test/fixtures/workspace`: tests may write into it, and two runs never see each other's files. */
export async function copyTestWorkspace(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder();
  const copy = path.join(folder.path, 'workspace');
  await cp(path.join(projectRoot(), 'test', 'fixtures', 'workspace'), copy, { recursive: true });
  return { ...folder, path: copy };
}

/** An empty folder of our own; it goes with the process even when nobody removes it. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'imr-host-'));
  const how = { recursive: true, force: true, maxRetries: 5 };
  const forget = atExit(() => rmSync(folder, how));
  const remove = async (): Promise<void> => {
    await rm(folder, how);
    forget();
  };
  return { path: folder, remove };
}
