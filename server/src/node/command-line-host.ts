import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import pc from 'picocolors';
import { glob } from 'tinyglobby';
import type { CommandLineHost, FoundFile } from '../command-line/host.js';

/** The command line's world as Node gives it. */
export const nodeHost: CommandLineHost = {
  hasColours: pc.isColorSupported && process.stdout.isTTY === true,
  readFile: (path) => readFile(path, 'utf8'),
  pathFrom: (file, path) => (isAbsolute(path) ? path : join(dirname(file), path)),
  readStandardInput: () => text(process.stdin),
  findFiles,
  write: (words) => void process.stdout.write(words),
  writeError: (words) => void process.stderr.write(words),
  writeFile: (path, words) => writeFile(path, words),
};

async function findFiles(pattern: string): Promise<readonly FoundFile[]> {
  const kind = await kindOf(pattern);
  if (kind === 'file') return [{ path: pattern, isNamed: true }];
  const options = { ignore: ['**/node_modules/**'], expandDirectories: false };
  if (kind === 'none') return (await glob([pattern], options)).sort().map((path) => ({ path, isNamed: true }));
  // The folder's name is no pattern: it may hold brackets and braces.
  const paths = await glob(['**/*.{imr,md,txt}'], { ...options, cwd: pattern });
  return paths.sort().map((path) => ({ path: posix.join(pattern, path), isNamed: false }));
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return 'none';
    throw error;
  }
}
