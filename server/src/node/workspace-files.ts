import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve as resolvePath, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodedText, withoutByteOrderMark } from '../command-line/reading.js';
import { findDecisionsIn } from '../workspace/find-decisions.js';
import { type FolderEntry, largestFile, tooLarge, type WorkspaceFiles } from '../workspace/workspace-files.js';

/** The files of the workspace as Node reads them: nothing outside the folder that is asked for. */
export const nodeFiles: WorkspaceFiles = {
  resolve,
  read,
  readIfThere,
  findDecisions: (folderUri) => findDecisionsIn(folderUri, entriesOf),
  entriesOf,
};

function resolve(folderUri: string, path: string, from?: string): string {
  const folder = pathOf(folderUri);
  const file = resolvePath(from === undefined ? folder : dirname(pathOf(from)), path);
  if (!isInside(folder, file)) throw new Error(`it lies outside the folder "${folder}"`);
  return pathToFileURL(file).href;
}

async function read(uri: string, folderUri: string): Promise<string> {
  const [folder, file] = await Promise.all([realPath(pathOf(folderUri)), realPath(pathOf(uri))]);
  if (!isInside(folder, file)) throw new Error(`a symbolic link leads out of the folder "${folder}"`);
  const found = await inWords(stat(file));
  if (!found.isFile()) throw new Error('it is no file');
  if (found.size > largestFile) throw new Error(tooLarge(found.size));
  return withoutByteOrderMark(decodedText(await inWords(readFile(file))));
}

async function readIfThere(uri: string, folderUri: string): Promise<string | undefined> {
  try {
    await stat(pathOf(uri));
  } catch (error) {
    // Whatever else the system says, reading will say it in words.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined;
    }
  }
  return read(uri, folderUri);
}

async function entriesOf(uri: string): Promise<FolderEntry[]> {
  const entries = await inWords(readdir(pathOf(uri), { withFileTypes: true }));
  return entries.flatMap((entry): FolderEntry[] => {
    if (entry.isSymbolicLink()) return [{ name: entry.name, kind: 'link' }];
    if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
    return entry.isFile() ? [{ name: entry.name, kind: 'file' }] : [];
  });
}

function pathOf(uri: string): string {
  if (!uri.startsWith('file:')) throw new Error('only files of this computer are read');
  return fileURLToPath(uri);
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realPath(path: string): Promise<string> {
  return inWords(realpath(path));
}

/** The same promise, whose error says in plain words what the system says by a code. */
async function inWords<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Error(reasons[code] ?? `the system says ${code}`, { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ELOOP: 'its symbolic links lead in a circle',
};
