import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import * as z from 'zod';
import { projectRoot } from '../support/language-client.js';
import {
  documentedLines,
  type EditorFolder,
  editorFolder,
  editors,
  faulty,
  parts,
  without,
} from './documented-editor.js';

/** What an editor sees that names findings by their rules. */
const shownAndMended = {
  rules: ['header/unknown-priority', 'structure/misspelt-heading'],
  outline: parts,
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

test('continuous integration passes over none of the editors', {
  skip: process.env.CI ? false : 'elsewhere an editor may be missing',
}, () => {
  assert.deepEqual(
    Object.values(editors)
      .map(without)
      .filter((reason) => reason !== false),
    [],
  );
});

describe('another editor, set up by the lines in docs/editors.md', () => {
  let folder: EditorFolder;
  before(async () => {
    folder = await editorFolder();
  });
  after(() => folder.remove());

  const run = async (program: string, args: readonly string[]) => {
    const { draft, env, inFolder } = folder;
    await writeFile(draft, faulty);
    const seen = inFolder(`${program}.json`);
    await promisify(execFile)(program, args, {
      cwd: path.dirname(draft),
      env: { ...process.env, ...env, IMR_SEEN: seen },
      timeout: 180_000,
    });
    const { completion, ...others } = seenSchema.parse(JSON.parse(await readFile(seen, 'utf8')));
    return { ...others, completion: completion.sort() };
  };

  test('Neovim shows findings, outline and completion, and makes a fix', {
    skip: without(editors.neovim),
  }, async () => {
    const { draft, inFolder } = folder;
    await writeFile(inFolder('init.lua'), await documentedLines('Neovim 0.7 to 0.10'));
    const drive = path.join(projectRoot, 'test/editors/neovim.lua');
    const seen = await run('nvim', ['--headless', '-n', '-u', inFolder('init.lua'), '-c', `luafile ${drive}`, draft]);
    assert.deepEqual(seen, shownAndMended);
  });

  test('Emacs with Eglot shows findings, outline and completion, and makes a fix', {
    skip: without(editors.eglot),
  }, async () => {
    const { draft, inFolder } = folder;
    await writeFile(inFolder('init.el'), `(package-initialize)\n${await documentedLines('Emacs')}`);
    const drive = path.join(projectRoot, 'test/editors/emacs.el');
    const seen = await run('emacs', ['--batch', '-l', inFolder('init.el'), draft, '-l', drive]);
    assert.equal(seen.messages?.length, 2);
    assert.match(seen.messages?.[0] ?? '', /The priority is written "Standart"/);
    assert.match(seen.messages?.[1] ?? '', /The heading is written "CLINCAL CASE SUMMARY"/);
    // Its index is by kinds, and names what is within a part as well.
    assert.deepEqual(
      parts.filter((name) => !seen.outline.some((shown) => shown.startsWith(name))),
      [],
    );
    assert.deepEqual(
      [seen.mended, seen.rest, seen.completion],
      [shownAndMended.mended, shownAndMended.rest, shownAndMended.completion],
    );
  });

  test('Emacs with lsp-mode shows findings, outline and completion, and makes a fix', {
    skip: without(editors.lspMode),
  }, async () => {
    const { draft, inFolder } = folder;
    await writeFile(inFolder('lsp.el'), `(package-initialize)\n${await documentedLines('Emacs with lsp-mode')}`);
    const drive = path.join(projectRoot, 'test/editors/lsp-mode.el');
    // Nobody is there to be asked for the folder of the project.
    const unasked = '(setq lsp-auto-guess-root t lsp-enable-file-watchers nil)';
    const seen = await run('emacs', ['--batch', '-l', inFolder('lsp.el'), '--eval', unasked, draft, '-l', drive]);
    assert.deepEqual(seen, shownAndMended);
  });
});
