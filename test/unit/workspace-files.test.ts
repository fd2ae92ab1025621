import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/src/node/workspace-files.js';
import { comparableUri, mostDecisions } from '../../server/src/workspace/workspace-files.js';

describe('files of a workspace', () => {
  let outer: string;
  let folder: string;
  let folderUri: string;

  before(async () => {
    outer = await realpath(await mkdtemp(join(tmpdir(), 'imr-files-')));
    folder = join(outer, 'drafts [2016]');
    folderUri = pathToFileURL(folder).href;
    await mkdir(folder);
  });
  after(() => rm(outer, { recursive: true }));

  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const failsWith = (message: string) => (error: unknown) => error instanceof Error && error.message === message;

  test('are named from their folder, with or without a slash at its end', () => {
    for (const uri of [folderUri, `${folderUri}/`]) {
      assert.equal(nodeFiles.resolve(uri, 'a b.json'), uriOf('a b.json'));
      assert.equal(nodeFiles.resolve(uri, './guidelines/../a.json'), uriOf('a.json'));
      assert.equal(nodeFiles.resolve(uri, join(folder, 'a.json')), uriOf('a.json'));
      assert.equal(nodeFiles.resolve(uri, '..a.json'), uriOf('..a.json'));
    }
  });

  for (const path of ['../a.json', 'x/../../a.json', '..', '/etc/passwd']) {
    test(`outside of it are refused: ${path}`, () => {
      const message = `it lies outside the folder "${folder}"`;
      assert.throws(() => nodeFiles.resolve(folderUri, path), failsWith(message));
    });
  }

  test('of another computer are refused', () => {
    const refused = failsWith('only files of this computer are read');
    assert.throws(() => nodeFiles.resolve('vscode-vfs://github/a/b', 'c.json'), refused);
    assert.throws(() => nodeFiles.resolve('', 'c.json'), refused);
  });

  test('are read without a byte order mark', async () => {
    await write('mark.json', '\ufeff{"ä": "\u{1f9b4}"}');
    assert.equal(await nodeFiles.read(uriOf('mark.json'), folderUri), '{"ä": "\u{1f9b4}"}');
  });

  test('that are links are read where they stay in the folder, and refused where they leave it', async () => {
    await writeFile(join(outer, 'secret.json'), '{}');
    await write('inner.json', '{}');
    await symlink(join(folder, 'inner.json'), join(folder, 'link.json'));
    await symlink(join(outer, 'secret.json'), join(folder, 'leaving.json'));
    await symlink(outer, join(folder, 'up'));
    assert.equal(await nodeFiles.read(uriOf('link.json'), folderUri), '{}');
    const refused = failsWith(`a symbolic link leads out of the folder "${folder}"`);
    await assert.rejects(nodeFiles.read(uriOf('leaving.json'), folderUri), refused);
    await assert.rejects(nodeFiles.read(uriOf('up/secret.json'), folderUri), refused);
  });

  test('that are too large are refused with their size', async () => {
    await write('large.json', '');
    await truncate(join(folder, 'large.json'), 10_000_000);
    assert.equal((await nodeFiles.read(uriOf('large.json'), folderUri)).length, 10_000_000);
    await truncate(join(folder, 'large.json'), 10_360_000);
    const message = 'it has 10.4 MB, and more than 10 MB are not read';
    await assert.rejects(nodeFiles.read(uriOf('large.json'), folderUri), failsWith(message));
  });

  test('that cannot be read say why in plain words', async () => {
    await mkdir(join(folder, 'inner'));
    await assert.rejects(nodeFiles.read(uriOf('gone.json'), folderUri), failsWith('there is no such file'));
    await assert.rejects(nodeFiles.read(uriOf('inner'), folderUri), failsWith('it is no file'));
  });

  test('that may be decisions are found by their names, folder by folder', async () => {
    const root = join(outer, 'search');
    for (const path of ['.git', 'node_modules/x', 'b/c']) await mkdir(join(root, path), { recursive: true });
    const names = ['b/z.imr', 'a.imr.md', 'c.txt', 'd.md', 'e.json', 'node_modules/x/f.md', '.git/g.txt', 'b/c/h.imr'];
    for (const name of names) await writeFile(join(root, name), '');
    await symlink(join(root, 'b'), join(root, 'again'));
    const uris = ['a.imr.md', 'c.txt', 'd.md', 'b/z.imr', 'b/c/h.imr'].map(
      (name) => pathToFileURL(join(root, name)).href,
    );
    assert.deepEqual(await nodeFiles.findDecisions(pathToFileURL(root).href), { uris, isComplete: true });
  });

  test('that are too many are not all looked for, which is said', async () => {
    const root = join(outer, 'many');
    await mkdir(root);
    const names = Array.from({ length: mostDecisions }, (_, index) => join(root, `${index}.txt`));
    await Promise.all(names.map((name) => writeFile(name, '')));
    const whole = await nodeFiles.findDecisions(pathToFileURL(root).href);
    assert.deepEqual([whole.uris.length, whole.isComplete], [mostDecisions, true]);
    await writeFile(join(root, 'one-more.txt'), '');
    const part = await nodeFiles.findDecisions(pathToFileURL(root).href);
    assert.deepEqual([part.uris.length, part.isComplete], [mostDecisions, false]);
  });

  test('are none in a folder that is not there', async () => {
    const gone = pathToFileURL(join(outer, 'gone')).href;
    assert.deepEqual(await nodeFiles.findDecisions(gone), { uris: [], isComplete: true });
  });
});

test('URIs of one file are equal when compared, however they are escaped', () => {
  assert.equal(comparableUri('file:///C:/a%20b/%28c%29'), comparableUri('file:///c%3A/a b/(c)'));
  assert.notEqual(comparableUri('file:///c/A'), comparableUri('file:///c/a'));
  assert.equal(comparableUri('file:///100%'), 'file:///100%');
});
