import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { inFolder, runIn } from '../support/command-line-world.js';
import { clean, faulty } from './case-texts.js';

const SECRET = 'Quastelfink';
const decision = faulty.replace('The guideline', () => `${SECRET} was here. The guideline`);
/** As Node says where it keeps nothing. */
const keepsNothing = !('enableCompileCache' in module) && 'this version of Node keeps no compiled program';
const isLinux = process.platform === 'linux';

/** The files in a folder and in those in it. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const all = names.map((name) => join(folder, name));
  const areFiles = await Promise.all(all.map(async (name) => (await stat(name)).isFile()));
  return all.filter((_, index) => areFiles[index]);
}

describe('the program that Node has compiled', () => {
  test('is kept for the next start, without a word of a decision', { skip: keepsNothing || !isLinux }, async () => {
    await inFolder({ 'a.imr.md': decision }, async (folder) => {
      const env = { XDG_CACHE_HOME: join(folder, 'cache') };
      const [first, second] = [await runIn(folder, ['a.imr.md'], { env }), await runIn(folder, ['a.imr.md'], { env })];
      assert.deepEqual(second, first);
      const kept = await filesIn(join(folder, 'cache/imr-decision/compiled'));
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
