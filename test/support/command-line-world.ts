import { posix } from 'node:path';
import type { CommandLineHost } from '../../server/src/command-line/host.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What one run of the command line left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Files;
}

/** A host that has nothing but these files, in memory, with the errors that the system would give. */
export class MemoryHost implements CommandLineHost {
  readonly hasColours = false;
  readonly files: Record<string, string | Uint8Array>;
  readonly #stdin: string;
  stdout = '';
  stderr = '';

  constructor(files: Files, stdin: string) {
    this.files = { ...files };
    this.#stdin = stdin;
  }

  readonly readFile = async (path: string) => {
    const content = this.files[path];
    if (content !== undefined) return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    if (this.#isFolder(path)) throw new Error('EISDIR: illegal operation on a directory, read');
    throw new Error(`ENOENT: no such file or directory, open '${path}'`);
  };

  readonly pathFrom = (file: string, path: string) => posix.join(posix.dirname(file), path);

  readonly readStandardInput = async () => this.#stdin;

  readonly findFiles = async (pattern: string) => {
    if (pattern.length > 255) throw new Error(`ENAMETOOLONG: name too long, stat '${pattern}'`);
    if (pattern in this.files) return [{ path: pattern, isNamed: true }];
    const folder = pattern.replace(/\/$/, '');
    const wanted = this.#isFolder(folder)
      ? new RegExp(`^${escaped(folder)}/.*\\.(imr|md|txt)$`)
      : new RegExp(`^${escaped(pattern).replace('\\*\\*/', '(?:.*/)?').replaceAll('\\*', '[^/]*')}$`);
    const paths = Object.keys(this.files).filter((path) => wanted.test(path));
    return paths.sort().map((path) => ({ path, isNamed: !this.#isFolder(folder) }));
  };

  readonly write = (text: string) => {
    this.stdout += text;
  };

  readonly writeError = (text: string) => {
    this.stderr += text;
  };

  readonly writeFile = async (path: string, text: string) => {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined;
    if (folder !== undefined && !this.#isFolder(folder)) {
      throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    }
    this.files[path] = text;
  };

  #isFolder(path: string): boolean {
    return Object.keys(this.files).some((file) => file.startsWith(`${path}/`));
  }
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
