import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { text as textOf } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { commandLine, inFolder, runIn } from '../support/command-line-world.js';
import { badPriority, clean } from './case-texts.js';

const good = { 'd/a.md': clean, 'd/z.md': badPriority };
const noUtf8 = 'cannot be read: it is no UTF-8 text. Save it with the encoding UTF-8.';
const utf16 = 'cannot be read: it is UTF-16, and only UTF-8 is read. Save it with the encoding UTF-8.';

/** Makes something odd in a folder between two good decisions. */
interface Oddity {
  readonly name: string;
  readonly make: (folder: string) => Promise<unknown>;
  readonly told: string;
}

const oddities: readonly Oddity[] = [
  {
    name: 'a file in Latin-1',
    make: (folder) => writeFile(join(folder, 'd/m.md'), Buffer.from(`${clean}caf\u00e9`, 'latin1')),
    told: `d/m.md: ${noUtf8}\n`,
  },
  {
    name: 'a file that is cut off within a letter',
    make: (folder) => writeFile(join(folder, 'd/m.md'), Buffer.from(`${clean}\u20ac`).subarray(0, -1)),
    told: `d/m.md: ${noUtf8}\n`,
  },
  {
    name: 'a file in UTF-16',
    make: (folder) => writeFile(join(folder, 'd/m.md'), Buffer.from(`\ufeff${clean}`, 'utf16le')),
    told: `d/m.md: ${utf16}\n`,
  },
  {
    name: 'a huge file',
    make: async (folder) => {
      await writeFile(join(folder, 'd/m.md'), clean);
      await truncate(join(folder, 'd/m.md'), 60_000_000);
    },
    told: 'd/m.md: cannot be read: it has 60 MB, and more than 50 MB are not read. Split it.\n',
  },
  {
    name: 'a link that leads nowhere',
    make: (folder) => symlink('gone.md', join(folder, 'd/m.md')),
    told: "d/m.md: cannot be read: ENOENT: no such file or directory, open 'd/m.md'\n",
  },
  {
    name: 'a link that leads to itself',
    make: (folder) => symlink('m.md', join(folder, 'd/m.md')),
    told: "d/m.md: cannot be read: ELOOP: too many symbolic links encountered, stat 'd/m.md'\n",
  },
  {
    name: 'a pipe that nobody writes to',
    make: async (folder) => assert.equal(spawnSync('mkfifo', [join(folder, 'd/m.md')]).status, 0),
    told: 'd/m.md: cannot be read: it is a pipe and no file.\n',
  },
  {
    name: 'a link to a device without end',
    make: (folder) => symlink('/dev/zero', join(folder, 'd/m.md')),
    told: 'd/m.md: cannot be read: it is a device and no file.\n',
  },
];

/** What root may read cannot be forbidden to it. */
const isRoot = process.getuid?.() === 0;

describe('a file that cannot be read is told by name, the others are checked, exit code 2', () => {
  for (const { name, make, told } of oddities) {
    for (const jobs of ['1', '2']) {
      test(`${name} (${jobs} thread(s))`, async () => {
        await inFolder(good, async (folder) => {
          await make(folder);
          const { code, stdout, stderr } = await runIn(folder, ['--jobs', jobs, '--format', 'ndjson', 'd']);
          assert.deepEqual({ code, stderr }, { code: 2, stderr: told });
          const paths = stdout
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line).path);
          assert.deepEqual(paths, ['d/a.md', 'd/m.md', 'd/z.md']);
        });
      });
    }
  }

  test('a file and a folder that this user may not read', { skip: isRoot && 'root may read everything' }, async () => {
    await inFolder({ ...good, 'd/m.md': clean, 'd/n/x.md': clean }, async (folder) => {
      await chmod(join(folder, 'd/m.md'), 0);
      await chmod(join(folder, 'd/n'), 0);
      const { code, stderr } = await runIn(folder, ['d']);
      await chmod(join(folder, 'd/n'), 0o700);
      assert.equal(code, 2);
      assert.match(stderr, /^d\/m\.md: cannot be read: EACCES.*\nd\/n: cannot be read: EACCES.*\n$/);
    });
  });

  test('folders whose links lead in a circle are looked through once', async () => {
    await inFolder(good, async (folder) => {
      await symlink('..', join(folder, 'd/up'));
      const { code, stdout, stderr } = await runIn(folder, ['--format', 'json', 'd']);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      const paths = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
      assert.deepEqual(paths, ['d/a.md', 'd/z.md']);
    });
  });

  for (const jobs of ['1', '2']) {
    test(`a file that vanishes while others are checked (${jobs} thread(s))`, async () => {
      await inFolder({ ...good, 'd/m.md': clean }, async (folder) => {
        const args = ['--jobs', jobs, '--format', 'ndjson', '--files-from', '-'];
        const child = spawn(process.execPath, [commandLine, ...args], { cwd: folder });
        child.stdin.write('d/a.md\0');
        const told: string[] = [];
        for await (const line of createInterface(child.stdout)) {
          if (told.push(JSON.parse(line).path) > 1) continue;
          await rm(join(folder, 'd/m.md'));
          child.stdin.end('d/m.md\0d/z.md\0');
        }
        const [[code], stderr] = await Promise.all([once(child, 'close'), textOf(child.stderr)]);
        const words = "d/m.md: cannot be read: ENOENT: no such file or directory, open 'd/m.md'\n";
        assert.deepEqual({ code, stderr, told }, { code: 2, stderr: words, told: ['d/a.md', 'd/m.md', 'd/z.md'] });
      });
    });
  }

  test('a folder named like a decision is looked through', async () => {
    await inFolder({ 'd/x.imr.md/a.md': badPriority }, async (folder) => {
      const { code, stdout } = await runIn(folder, ['--format', 'json', 'd']);
      assert.equal(code, 0);
      assert.equal(JSON.parse(stdout).files[0].path, 'd/x.imr.md/a.md');
    });
  });

  test('a name that goes through a file', async () => {
    await inFolder(good, async (folder) => {
      await mkdir(join(folder, 'e'));
      const { code, stderr } = await runIn(folder, ['d/a.md/b.md', 'e']);
      assert.deepEqual(
        { code, stderr },
        { code: 2, stderr: 'd/a.md/b.md: no such file, and no file matches it. Check the name.\n' },
      );
    });
  });
});
