import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { projectRoot } from './language-client.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const commandLine = join(projectRoot, 'dist/cli.cjs');

/** What one run of the command line left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface RunInput {
  readonly stdin?: string | Uint8Array;
  /** The files to read after the run. */
  readonly written?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line in a folder to its end. */
export async function runIn(folder: string, args: readonly string[], input: RunInput = {}): Promise<Outcome> {
  const { stdin = '', written = [], env = {} } = input;
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine, ...args], {
    cwd: folder,
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, NO_COLOR: '', ...env },
  });
  const left = written.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const);
  return { code: status, stdout, stderr, files: Object.fromEntries(await Promise.all(left)) };
}

/** A fresh folder with these files, removed afterwards. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'imr-cli-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
