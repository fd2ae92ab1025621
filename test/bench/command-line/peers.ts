import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import envPaths from 'env-paths';

/**
 * The peers and their versions. They are installed by the benchmark into a cache folder and are no dependencies of the
 * project: 150 packages that nothing else needs would be fetched by everybody, and the project's own older Biome lints
 * no Markdown.
 */
const packages = {
  '@biomejs/biome': '2.6.8',
  eslint: '10.15.0',
  '@eslint/markdown': '8.0.3',
  'markdownlint-cli2': '0.22.0',
  'write-good': '1.0.8',
};

/** A tool of others that checks a folder of Markdown files. */
export interface Peer {
  readonly name: string;
  /** The program after Node's own name. */
  readonly args: (folder: string, files: readonly string[]) => readonly string[];
  /** Whether a run with this exit code has checked its files. */
  readonly hasChecked: (code: number | null) => boolean;
  /** The largest file that it is run on. */
  readonly mostBytesAFile: number;
}

/** The folder of the installed peers; `undefined` when they are not there and are not to be installed. */
export function peersFolder(mayInstall: boolean): string | undefined {
  const content = JSON.stringify({ private: true, dependencies: packages });
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const folder = path.join(envPaths('imr-decision', { suffix: '' }).cache, 'bench-peers', name);
  const isDone = path.join(folder, 'installed');
  if (existsSync(isDone)) return folder;
  if (!mayInstall) return undefined;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), content);
  const { status } = spawnSync('npm', ['install', '--no-fund', '--no-audit', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The peers could not be installed in ${folder}.`);
  writeFileSync(isDone, '');
  return folder;
}

/** Biome skips large files, and has no rule for Markdown among the recommended ones, unless it is told. */
const biomeSettings = { files: { maxSize: 1_073_741_824 }, linter: { rules: { recommended: true, nursery: 'warn' } } };

const eslintSettings = (plugin: string) =>
  `import markdown from ${JSON.stringify(plugin)};\nexport default [...markdown.configs.recommended];\n`;

/** The settings that the peers look for above the files that they check. */
export function writePeerSettings(peers: string, corpora: string): void {
  const plugin = path.join(peers, 'node_modules/@eslint/markdown/dist/index.js');
  writeFileSync(path.join(corpora, 'biome.json'), JSON.stringify(biomeSettings));
  writeFileSync(path.join(corpora, 'eslint.config.mjs'), eslintSettings(plugin));
}

/** By convention 0 is nothing found and 1 something found. */
export function isNoFault(code: number | null): boolean {
  return code === 0 || code === 1;
}

/** All peers, each with its recommended or default rules. */
export function peersIn(folder: string): Peer[] {
  const program = (file: string) => path.join(folder, 'node_modules', file);
  return [
    {
      name: 'biome lint',
      args: (checked) => [program('@biomejs/biome/bin/biome'), 'lint', checked],
      hasChecked: isNoFault,
      mostBytesAFile: Number.POSITIVE_INFINITY,
    },
    {
      name: 'eslint, @eslint/markdown',
      args: (checked) => [program('eslint/bin/eslint.js'), checked],
      hasChecked: isNoFault,
      mostBytesAFile: Number.POSITIVE_INFINITY,
    },
    {
      name: 'markdownlint-cli2',
      args: (checked) => [program('markdownlint-cli2/markdownlint-cli2-bin.mjs'), `${checked}/*.md`],
      hasChecked: isNoFault,
      mostBytesAFile: Number.POSITIVE_INFINITY,
    },
    {
      name: 'write-good',
      args: (_, files) => [program('write-good/bin/write-good.js'), ...files],
      // Its time grows with the square of a file: 10 MB take longer than an hour.
      // Its exit code is the number of its suggestions.
      hasChecked: (code) => code !== null,
      mostBytesAFile: 2_000_000,
    },
  ];
}
