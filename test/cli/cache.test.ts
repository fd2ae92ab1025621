import assert from 'node:assert/strict';
import { chmod, copyFile, mkdir, readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { type Files, inFolder, runIn } from '../support/command-line-world.js';
import { badPriority, clean, faulty, otherDocument } from './case-texts.js';

const drafts: Files = {
  'd/a.md': faulty,
  'd/b.md': clean,
  'd/c.md': badPriority,
  'd/other.md': otherDocument,
  'd/broken.md': Uint8Array.of(0xff, 0x00),
};

interface Run {
  readonly report: string;
  readonly checked: number;
  readonly fromCache: number;
}

/** Runs with the cache in the folder `kept`; what the report says, and how many results were not made anew. */
async function run(folder: string, ...args: string[]): Promise<Run> {
  const { stdout, stderr } = await runIn(folder, ['--cache', '--cache-location', 'kept', '--stats', ...args, 'd']);
  const [, checked, fromCache] = /files checked +(\d+), of them from the cache: (\d+)$/m.exec(stderr) ?? [];
  return { report: stdout, checked: Number(checked), fromCache: Number(fromCache) };
}

async function keptFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'kept'), { recursive: true });
  return names.filter((name) => name.includes('/')).map((name) => join(folder, 'kept', name));
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000);
}

describe('--cache', () => {
  for (const jobs of ['1', '2']) {
    test(`a second run reports the same and checks nothing anew (${jobs} thread(s))`, async () => {
      await inFolder(drafts, async (folder) => {
        const { stdout } = await runIn(folder, ['d']);
        assert.deepEqual(await run(folder, '--jobs', jobs), { report: stdout, checked: 3, fromCache: 0 });
        assert.deepEqual(await run(folder, '--jobs', jobs), { report: stdout, checked: 3, fromCache: 3 });
      });
    });
  }

  for (const format of ['json', 'ndjson', 'sarif', 'junit', 'github']) {
    test(`${format}: the report of kept results is that of fresh ones`, async () => {
      await inFolder(drafts, async (folder) => {
        const fresh = await run(folder, '--format', format);
        assert.deepEqual(await run(folder, '--format', format), { ...fresh, fromCache: 3 });
      });
    });
  }

  test('a changed file is checked anew, a renamed one is not', async () => {
    await inFolder(drafts, async (folder) => {
      await run(folder);
      await writeFile(join(folder, 'd/b.md'), badPriority.replace('a 44 year', 'a 45 year'));
      await rename(join(folder, 'd/a.md'), join(folder, 'd/z.md'));
      const { stdout } = await runIn(folder, ['d']);
      assert.deepEqual(await run(folder), { report: stdout, checked: 3, fromCache: 2 });
    });
  });

  test('other settings, and reports that show more, have results of their own', async () => {
    await inFolder({ ...drafts, 'c.json': '{"rules":{"structure/placeholder":"off"}}' }, async (folder) => {
      await run(folder);
      const { stdout } = await runIn(folder, ['--config', 'c.json', 'd']);
      assert.deepEqual(await run(folder, '--config', 'c.json'), { report: stdout, checked: 3, fromCache: 0 });
      assert.equal((await run(folder, '--format', 'sarif')).fromCache, 0);
      assert.equal((await run(folder)).fromCache, 3);
    });
  });

  const damages: Readonly<Record<string, (entry: string) => string>> = {
    'is empty': () => '',
    'is cut off': (entry) => entry.slice(0, -20),
    'has a letter changed': (entry) => entry.replace('Standart', 'Standard'),
    'is no text': () => '\u0000\ufffd\u0000',
    'is JSON of another kind': () => '{"version":1}',
  };
  for (const [how, damage] of Object.entries(damages)) {
    test(`an entry that ${how} is ignored and written again`, async () => {
      await inFolder({ 'd/c.md': badPriority }, async (folder) => {
        const { report } = await run(folder);
        for (const file of await keptFiles(folder)) await writeFile(file, damage(await readFile(file, 'utf8')));
        assert.deepEqual(await run(folder), { report, checked: 1, fromCache: 0 });
        assert.deepEqual(await run(folder), { report, checked: 1, fromCache: 1 });
      });
    });
  }

  test('an entry of another text is not taken for this one', async () => {
    await inFolder({ 'd/a.md': faulty, 'd/b.md': clean }, async (folder) => {
      const { report } = await run(folder);
      const [first = '', second = ''] = await keptFiles(folder);
      await copyFile(first, second);
      assert.deepEqual(await run(folder), { report, checked: 2, fromCache: 1 });
    });
  });

  test('an entry of other settings is not taken, even under the right name', async () => {
    await inFolder({ 'd/a.md': faulty, 'c.json': '{"rules":{"structure/placeholder":"off"}}' }, async (folder) => {
      const { report } = await run(folder);
      const [own = ''] = await keptFiles(folder);
      await run(folder, '--config', 'c.json');
      const other = (await keptFiles(folder)).find((file) => dirname(file) !== dirname(own)) ?? '';
      assert.notEqual(basename(other), basename(own));
      await copyFile(other, own);
      assert.deepEqual(await run(folder), { report, checked: 1, fromCache: 0 });
    });
  });

  test('nobody else may read what is kept', async () => {
    await inFolder({ 'd/a.md': faulty }, async (folder) => {
      await run(folder);
      const [file = ''] = await keptFiles(folder);
      assert.deepEqual(
        await Promise.all(
          [file, dirname(file), join(folder, 'kept')].map(async (path) => (await stat(path)).mode & 0o777),
        ),
        [0o600, 0o700, 0o700],
      );
    });
  });

  test('what no run has asked for in a month is removed, and nothing else', async () => {
    const old = daysAgo(31);
    const stale = 'kept/0123456789abcdef0123456789abcdef';
    const files = { 'd/a.md': faulty, [`${stale}/x`]: 'x', 'kept/notes/x': 'mine', 'kept/old.txt': 'mine' };
    await inFolder(files, async (folder) => {
      for (const name of [stale, 'kept/notes', 'kept/old.txt']) await utimes(join(folder, name), old, old);
      await run(folder);
      const left = (await readdir(join(folder, 'kept'))).filter((name) => name.length < 32);
      assert.deepEqual(left.sort(), ['notes', 'old.txt']);
      await assert.rejects(stat(join(folder, stale)), { code: 'ENOENT' });
      // A run that only takes what is kept asks for it as well.
      const [file = ''] = (await keptFiles(folder)).filter((path) => basename(path).length === 64);
      await utimes(dirname(file), daysAgo(29), daysAgo(29));
      assert.equal((await run(folder)).fromCache, 1);
      assert.ok((await stat(dirname(file))).mtime > daysAgo(1));
    });
  });

  test('a place that is no folder is told, and nothing is checked', async () => {
    await inFolder({ 'd/a.md': faulty, kept: 'a file' }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['--cache', '--cache-location', 'kept', 'd']);
      const said = "--cache: the folder of the cache cannot be used: EEXIST: file already exists, mkdir 'kept'\n";
      assert.deepEqual({ code, stdout, stderr }, { code: 2, stdout: '', stderr: said });
    });
  });

  test('without a place of its own the cache is in the cache folder of the user', async () => {
    await inFolder({ 'd/a.md': faulty }, async (folder) => {
      await mkdir(join(folder, 'home'));
      const env = { XDG_CACHE_HOME: join(folder, 'home') };
      await runIn(folder, ['--cache', 'd'], { env });
      await chmod(join(folder, 'home/imr-decision/results'), 0o755);
      const { stderr } = await runIn(folder, ['--cache', '--stats', 'd'], { env });
      assert.match(stderr, /from the cache: 1$/m);
      assert.equal((await stat(join(folder, 'home/imr-decision/results'))).mode & 0o777, 0o700);
    });
  });

  test('mends are made with the cache as without it', async () => {
    const misspelt = clean.replace('CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMARY');
    await inFolder({ 'd/a.imr.md': misspelt }, async (folder) => {
      await run(folder);
      assert.equal((await run(folder, '--fix')).fromCache, 0);
      assert.equal(await readFile(join(folder, 'd/a.imr.md'), 'utf8'), clean);
    });
  });
});
