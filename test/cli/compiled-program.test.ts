import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { globSync } from 'tinyglobby';
import { inFolder, runIn } from '../support/command-line-world.js';
import { clean, faulty } from './case-texts.js';

const SECRET = 'Quastelfink';
const decision = faulty.replace('The guideline', () => `${SECRET} was here. The guideline`);
/** As Node says where it keeps nothing. */
const keepsNothing = !('enableCompileCache' in module) && 'this version of Node keeps no compiled program';
const isLinux = process.platform === 'linux';

describe('the program that Node has compiled', () => {
  test('is kept for the next start, without a word of a decision', { skip: keepsNothing || !isLinux }, async () => {
    await inFolder({ 'a.imr.md': decision }, async (folder) => {
      const env = { XDG_CACHE_HOME: join(folder, 'cache') };
      const [first, second] = [await runIn(folder, ['a.imr.md'], { env }), await runIn(folder, ['a.imr.md'], { env })];
      assert.deepEqual(second, first);
      const kept = globSync('**', { cwd: join(folder, 'cache/imr-decision/compiled'), absolute: true });
      assert.ok(kept.length > 0);
      for (const file of kept) assert.ok(!(await readFile(file)).includes(SECRET), file);
    });
  });

  test('is done without where its folder cannot be made', async () => {
    await inFolder({ 'a.imr.md': clean, file: 'no folder' }, async (folder) => {
      const { stdout, stderr, code } = await runIn(folder, ['a.imr.md'], {
        env: { XDG_CACHE_HOME: join(folder, 'file') },
      });
      assert.equal(stdout, '1 decision checked: nothing found.\n');
      assert.equal(stderr, '');
      assert.equal(code, 0);
    });
  });
});
