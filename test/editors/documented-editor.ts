import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { projectRoot } from '../support/language-client.js';

/** A draft with two faults: a priority that there is not, and a misspelt heading. */
export const faulty = sampleDecision.replace('Standard', 'Standart').replace('CLINICAL CASE', 'CLINCAL CASE');

/** The parts of that draft. */
export const parts = [
  'Header',
  'HOW THE IMR FINAL DETERMINATION WAS MADE',
  'CLINCAL CASE SUMMARY',
  'IMR ISSUES, DECISIONS AND RATIONALES',
];

/** The first lines of code under a heading of docs/editors.md: what a reader copies is what is tested. */
export async function documentedLines(heading: string): Promise<string> {
  const text = await readFile(path.join(projectRoot, 'docs/editors.md'), 'utf8');
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const lines = /```\w+\n([\s\S]*?)```/.exec(section)?.[1];
  assert.ok(lines, `docs/editors.md has lines for ${heading}`);
  return lines;
}

/** The editors that are tested, and a command of each that succeeds where it is installed. */
export const editors = {
  neovim: ['nvim', '--version'],
  eglot: ['emacs', '--batch', '--eval', "(progn (package-initialize) (require 'eglot))"],
  lspMode: ['emacs', '--batch', '--eval', "(progn (package-initialize) (require 'lsp-mode))"],
  helix: ['hx', '--version'],
} as const;

/** The reason to skip where an editor is not installed. */
export function without([program, ...args]: readonly [string, ...string[]]): string | false {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
    ? false
    : `not installed: ${[program, ...args].join(' ')} fails`;
}

/** A folder that is an editor's home, with a faulty draft and the language server on the path of programs. */
export interface EditorFolder {
  readonly draft: string;
  readonly env: Readonly<Record<string, string>>;
  readonly inFolder: (name: string) => string;
  readonly remove: () => Promise<void>;
}

export async function editorFolder(): Promise<EditorFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'imr-editors-'));
  const inFolder = (name: string) => path.join(folder, name);
  const server = path.join(projectRoot, 'dist/server.cjs');
  await mkdir(inFolder('bin'));
  await symlink(server, inFolder('bin/imr-language-server'));
  await chmod(server, 0o755);
  await writeFile(inFolder('draft.imr.md'), faulty);
  return {
    draft: inFolder('draft.imr.md'),
    env: {
      HOME: folder,
      XDG_CONFIG_HOME: inFolder('config'),
      XDG_DATA_HOME: inFolder('data'),
      XDG_STATE_HOME: inFolder('state'),
      XDG_CACHE_HOME: inFolder('cache'),
      PATH: `${inFolder('bin')}${path.delimiter}${process.env.PATH ?? ''}`,
    },
    inFolder,
    remove: () => rm(folder, { recursive: true }),
  };
}
