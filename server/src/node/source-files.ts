import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { largestSource } from '../command-line/candidates.js';
import type { SourceFiles } from '../command-line/host.js';
import { readKept, touchKept, writeKept } from './cache-files.js';
import { digest } from './digest.js';

/**
 * Files as Node reads them. The calls wait: a decision is read in less time than it takes to hand the work to a thread,
 * and several jobs read side by side.
 */
export const nodeSourceFiles: SourceFiles = {
  read: async (path) => readBytes(path),
  replace,
  documentReader: async () => (await import('../documents/read-document.js')).readDocument,
  readKept: async (path) => readKept(path),
  writeKept,
  touchKept,
  digest,
};

function readBytes(path: string): Uint8Array {
  // Opening a pipe waits until somebody writes to it; the shell's own, as in "imr-lint <(command)", is written to.
  if (statSync(path, { throwIfNoEntry: false })?.isFIFO() && !path.startsWith('/dev/fd/')) {
    throw new Error('it is a pipe and no file.');
  }
  const file = openSync(path, 'r');
  try {
    const found = fstatSync(file);
    if (found.isFile() && found.size > largestSource) {
      throw new Error(
        `it has ${megabytes(found.size)} MB, and more than ${megabytes(largestSource)} MB are not read. Split it.`,
      );
    }
    if (found.isCharacterDevice() || found.isBlockDevice()) throw new Error('it is a device and no file.');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

async function replace(path: string, before: Uint8Array, text: string): Promise<void> {
  if (Buffer.compare(readBytes(path), before) !== 0) {
    throw new Error('it has changed since it was read, and is left as it is. Run again.');
  }
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await writeFileAtomic(path, text);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
}
