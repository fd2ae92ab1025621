import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './cache.js';

/** A folder that is deleted, with whatever a test did to it, by `remove`. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** A fresh copy of `test/fixtures/workspace`: tests may write into it, and two runs never see each other's files. */
export async function copyTestWorkspace(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder();
  await cp(path.join(projectRoot(), 'test', 'fixtures', 'workspace'), path.join(folder.path, 'workspace'), {
    recursive: true,
  });
  return { ...folder, path: path.join(folder.path, 'workspace') };
}

/** An empty folder of our own. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'imr-host-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
