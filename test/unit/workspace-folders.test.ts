import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WorkspaceFolders } from '../../server/src/handlers/workspace-folders.js';

function foldersAt(...uris: string[]): WorkspaceFolders {
  const folders = new WorkspaceFolders();
  folders.initialize({ workspaceFolders: uris.map((uri) => ({ uri, name: uri })), rootUri: null });
  return folders;
}

const cases: readonly [name: string, folders: WorkspaceFolders, document: string, folder: string][] = [
  ['in a folder belongs to it', foldersAt('file:///a'), 'file:///a/b/c.imr', 'file:///a'],
  [
    'in two folders belongs to the inner one',
    foldersAt('file:///a', 'file:///a/b/'),
    'file:///a/b/c.imr',
    'file:///a/b/',
  ],
  ['beside a folder whose name begins alike does not', foldersAt('file:///a'), 'file:///ab/c.imr', 'file:///ab/'],
  ['is found however its folder is escaped', foldersAt('file:///c%3A/x'), 'file:///C:/x/c.imr', 'file:///c%3A/x'],
  ['without folders belongs to its own', foldersAt(), 'file:///a/b/c.imr', 'file:///a/b/'],
  ['never saved belongs to the first folder', foldersAt('file:///a', 'file:///b'), 'untitled:Untitled-1', 'file:///a'],
  ['never saved, without folders, belongs to none', foldersAt(), 'untitled:Untitled-1', ''],
];
for (const [name, folders, document, folder] of cases) {
  test(`a document ${name}`, () => assert.equal(folders.folderOf(document), folder));
}

test('the one root of an older client is a folder', () => {
  const folders = new WorkspaceFolders();
  folders.initialize({ workspaceFolders: null, rootUri: 'file:///a' });
  assert.equal(folders.folderOf('file:///a/b/c.imr'), 'file:///a');
});
