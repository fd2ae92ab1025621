import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import * as z from 'zod';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { projectRoot } from '../support/language-client.js';

const faulty = sampleDecision.replace('Standard', 'Standart').replace('CLINICAL CASE', 'CLINCAL CASE');
const outline = [
  'Header',
  'HOW THE IMR FINAL DETERMINATION WAS MADE',
  'CLINCAL CASE SUMMARY',
  'IMR ISSUES, DECISIONS AND RATIONALES',
];
/** What an editor sees that names findings by their rules. */
const shownAndMended = {
  rules: ['header/unknown-priority', 'structure/misspelt-heading'],
  outline,
  mended: '### CLINICAL CASE SUMMARY',
  rest: 1,
  completion: ['Overturned', 'Upheld'],
};
const seenSchema = z.object({
  rules: z.array(z.string()).optional(),
  messages: z.array(z.string()).optional(),
  outline: z.array(z.string()),
  mended: z.string(),
  rest: z.number(),
  completion: z.array(z.string()),
});

/** The first lines of code under a heading of docs/editors.md: what a reader copies is what is tested. */
async function documentedLines(heading: string): Promise<string> {
  const text = await readFile(path.join(projectRoot, 'docs/editors.md'), 'utf8');
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const lines = /```\w+\n([\s\S]*?)```/.exec(section)?.[1];
  assert.ok(lines, `docs/editors.md has lines for ${heading}`);
  return lines;
}

/** The reason to skip where an editor is not installed. */
function without(program: string, args: readonly string[]): string | false {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0 ? false : `${program} is not installed`;
}

describe('another editor, set up by the lines in docs/editors.md', () => {
  let folder: string;
  let draft: string;
  const inFolder = (name: string) => path.join(folder, name);

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'imr-editors-'));
    await mkdir(inFolder('bin'));
    await symlink(path.join(projectRoot, 'dist/server.cjs'), inFolder('bin/imr-language-server'));
    await chmod(path.join(projectRoot, 'dist/server.cjs'), 0o755);
    draft = inFolder('draft.imr.md');
  });
  after(() => rm(folder, { recursive: true }));

  const run = async (program: string, args: readonly string[]) => {
    await writeFile(draft, faulty);
    const seen = inFolder(`${path.basename(program)}.json`);
    const env = {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: inFolder('config'),
      XDG_DATA_HOME: inFolder('data'),
      XDG_STATE_HOME: inFolder('state'),
      PATH: `${inFolder('bin')}${path.delimiter}${process.env.PATH ?? ''}`,
      IMR_SEEN: seen,
    };
    await promisify(execFile)(program, args, { cwd: folder, env, timeout: 180_000 });
    const { completion, ...others } = seenSchema.parse(JSON.parse(await readFile(seen, 'utf8')));
    return { ...others, completion: completion.sort() };
  };

  test('Neovim shows findings, outline and completion, and makes a fix', {
    skip: without('nvim', ['--version']),
  }, async () => {
    await writeFile(inFolder('init.lua'), await documentedLines('Neovim 0.7 to 0.10'));
    const drive = path.join(projectRoot, 'test/editors/neovim.lua');
    const seen = await run('nvim', ['--headless', '-n', '-u', inFolder('init.lua'), '-c', `luafile ${drive}`, draft]);
    assert.deepEqual(seen, shownAndMended);
  });

  test('Emacs with Eglot shows findings, outline and completion, and makes a fix', {
    skip: without('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"]),
  }, async () => {
    await writeFile(inFolder('init.el'), `(package-initialize)\n${await documentedLines('Emacs')}`);
    const drive = path.join(projectRoot, 'test/editors/emacs.el');
    const seen = await run('emacs', ['--batch', '-l', inFolder('init.el'), draft, '-l', drive]);
    assert.equal(seen.messages?.length, 2);
    assert.match(seen.messages?.[0] ?? '', /The priority is written "Standart"/);
    assert.match(seen.messages?.[1] ?? '', /The heading is written "CLINCAL CASE SUMMARY"/);
    // Its index is by kinds, and names what is within a part as well.
    assert.deepEqual(
      outline.filter((name) => !seen.outline.some((shown) => shown.startsWith(name))),
      [],
    );
    assert.deepEqual(
      [seen.mended, seen.rest, seen.completion],
      [shownAndMended.mended, shownAndMended.rest, shownAndMended.completion],
    );
  });

  test('Emacs with lsp-mode shows findings, outline and completion, and makes a fix', {
    skip: without('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'lsp-mode))"]),
  }, async () => {
    await writeFile(inFolder('lsp.el'), `(package-initialize)\n${await documentedLines('Emacs with lsp-mode')}`);
    const drive = path.join(projectRoot, 'test/editors/lsp-mode.el');
    // Nobody is there to be asked for the folder of the project.
    const unasked = '(setq lsp-auto-guess-root t lsp-enable-file-watchers nil)';
    const seen = await run('emacs', ['--batch', '-l', inFolder('lsp.el'), '--eval', unasked, draft, '-l', drive]);
    assert.deepEqual(seen, shownAndMended);
  });
});
