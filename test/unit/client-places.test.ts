import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeIn } from '../../server/src/workspace/uri-paths.js';

const folder = 'vscode-vfs://github/owner/drafts%202016';

describe('places in a folder of any scheme', () => {
  test('are named from the folder, with or without a slash at its end', () => {
    for (const uri of [folder, `${folder}/`]) {
      assert.equal(placeIn(uri, 'a b.json'), `${folder}/a%20b.json`);
      assert.equal(placeIn(uri, './guidelines/../a.json'), `${folder}/a.json`);
      assert.equal(placeIn(uri, '/owner/drafts 2016/a.json'), `${folder}/a.json`);
      assert.equal(placeIn(uri, '..a.json'), `${folder}/..a.json`);
    }
  });

  for (const path of ['../a.json', 'x/../../a.json', '..', '/etc/passwd', '../drafts 20167/a.json']) {
    test(`outside of it are refused: ${path}`, () => {
      assert.throws(() => placeIn(folder, path), { message: 'it lies outside the folder "/owner/drafts 2016"' });
    });
  }

  test('in no folder are refused', () => {
    assert.throws(() => placeIn('', 'a.json'), { message: 'no folder is open that it could lie in' });
  });
});
