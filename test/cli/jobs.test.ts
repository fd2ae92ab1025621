import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { text as textOf } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { commandLine, type Files, inFolder, runIn } from '../support/command-line-world.js';
import { badPriority, clean, faulty, otherDocument, randomBytes } from './case-texts.js';

/** More files than are checked without further threads, and enough for several batches of each thread. */
const many: Files = Object.fromEntries(
  Array.from({ length: 78 }, (_, index) => [`d/${String(index).padStart(2, '0')}.md`, textNumber(index)]),
);

function textNumber(index: number): string | Uint8Array {
  if (index === 40) return randomBytes;
  return [clean, badPriority, faulty, otherDocument][index % 4] ?? clean;
}

const unread = 'd/40.md: cannot be read: it is no UTF-8 text. Save it with the encoding UTF-8.\n';

describe('--jobs', () => {
  test('the same reports for each number of threads', async () => {
    const formats = ['stylish', 'json', 'ndjson', 'sarif', 'junit', 'github'];
    const args = formats.flatMap((format) => ['--format', format, '--output', `${format}=r.${format}`]);
    const written = formats.map((format) => `r.${format}`);
    await inFolder(many, async (folder) => {
      const run = (...jobs: string[]) => runIn(folder, [...args, ...jobs, 'd'], { written });
      const alone = await run('--jobs', '1');
      assert.deepEqual({ code: alone.code, stderr: alone.stderr }, { code: 2, stderr: unread });
      for (const path of written) assert.ok(alone.files[path]?.includes('d/77.md'), `${path} has the last file`);
      assert.deepEqual(await run('--jobs', '2'), alone);
      assert.deepEqual(await run('--jobs', '5'), alone);
      assert.deepEqual(await run(), alone);
    });
  });

  test('--fix in several threads mends every file and tells each', async () => {
    const misspelt = clean.replace('CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMARY');
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`d/${index}.imr.md`, misspelt]));
    await inFolder(files, async (folder) => {
      const written = Object.keys(files);
      const outcome = await runIn(folder, ['--fix', '--jobs', '3', 'd'], { written });
      assert.equal(outcome.stdout, '12 decisions checked: nothing found.\nMended and written: 12 files.\n');
      for (const path of written) assert.equal(outcome.files[path], clean);
    });
  });

  test('a thread that dies: its file is told by name, all others are checked in their order', async () => {
    // More text than the threads are allowed to hold.
    const huge = clean.replace(
      'Both are documented here.',
      'The knee was swollen and she limped badly. '.repeat(700_000),
    );
    const files = { ...many, 'd/20.md': huge, 'd/40.md': clean };
    await inFolder(files, async (folder) => {
      const env = { NODE_OPTIONS: '--max-old-space-size=80' };
      const { code, stdout, stderr } = await runIn(folder, ['--format', 'ndjson', '--jobs', '2', 'd'], { env });
      const reason =
        'there is not enough memory to check it. Split it, or allow more: NODE_OPTIONS=--max-old-space-size=4096.';
      assert.deepEqual({ code, stderr }, { code: 2, stderr: `d/20.md: ${reason}\n` });
      const told = stdout.split('\n').filter((line) => line !== '');
      assert.deepEqual(
        told.map((line) => JSON.parse(line).path),
        Object.keys(files),
      );
      assert.equal(told[20], JSON.stringify({ path: 'd/20.md', error: reason }));
      assert.equal(told.filter((line) => line.includes('"error":')).length, 1);
    });
  });

  for (const jobs of ['1', '2']) {
    test(`Ctrl-C with ${jobs} thread(s): the report of what is done is whole, exit code 130`, async () => {
      await inFolder(many, async (folder) => {
        const args = ['--jobs', jobs, '--format', 'ndjson', '--format', 'json', '--output', 'json=r.json'];
        const child = spawn(process.execPath, [commandLine, ...args, '--files-from', '-'], { cwd: folder });
        // Standard input stays open: the run could go on for ever.
        child.stdin.write('d/00.md\0d/01.md\0d/02.md\0');
        const lines: string[] = [];
        for await (const line of createInterface(child.stdout)) if (lines.push(line) === 3) child.kill('SIGINT');
        const [[code], stderr] = await Promise.all([once(child, 'close'), textOf(child.stderr)]);
        assert.deepEqual({ code, stderr, lines: lines.length }, { code: 130, stderr: '', lines: 3 });
        const { files } = await runIn(folder, ['--version'], { written: ['r.json'] });
        const report = JSON.parse(files['r.json'] ?? '');
        assert.deepEqual(
          report.files.map(({ path }: { path: string }) => path),
          ['d/00.md', 'd/01.md', 'd/02.md'],
        );
      });
    });
  }

  test('Ctrl-C while a thread is busy ends at once with what is done', async () => {
    await inFolder(many, async (folder) => {
      const child = spawn(process.execPath, [commandLine, '--jobs', '2', '--format', 'ndjson', 'd'], { cwd: folder });
      const lines: string[] = [];
      for await (const line of createInterface(child.stdout)) if (lines.push(line) === 1) child.kill('SIGINT');
      const [code] = await once(child, 'close');
      assert.equal(code, 130);
      const paths = lines.map((line) => JSON.parse(line).path);
      assert.deepEqual(paths, paths.toSorted());
    });
  });
});
