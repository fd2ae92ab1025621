import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { commandLine, inFolder, runIn } from '../support/command-line-world.js';
import { projectRoot } from '../support/language-client.js';
import { badPriority, clean, faulty, otherDocument } from './case-texts.js';

/** As docs/scale.md has it: found faults are no failure, or the part would be run again. */
const options = ['--jobs', '1', '--fail-on', 'never', '--stdin-format', 'ndjson', '--format', 'ndjson', '-'];
const lines = Array.from({ length: 18 }, (_, index) => {
  const text = [faulty, clean, badPriority, otherDocument][index % 4] ?? clean;
  return `${JSON.stringify({ path: `${index}.md`, text })}\n`;
}).join('');

test('GNU parallel over several workers, one of them killed at its work: nothing is lost and nothing comes twice', async () => {
  await inFolder({ 'decisions.ndjson': lines }, async (folder) => {
    const plain = await runIn(folder, options, { stdin: lines });
    const killer = join(projectRoot, 'out/test/support/killed-once.js');
    const spread = ['--pipe', '-N', '3', '--jobs', '3', '--keep-order', '--retries', '3', '--joblog', 'log', '--quote'];
    const worker = [process.execPath, killer, '2', 'was-killed', commandLine, ...options];
    const { status, stdout, stderr } = spawnSync('parallel', ['--will-cite', ...spread, ...worker], {
      cwd: folder,
      input: lines,
      encoding: 'utf8',
    });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: plain.stdout }, stderr);
    const log = (await readFile(join(folder, 'log'), 'utf8')).trimEnd().split('\n').slice(1);
    assert.deepEqual(log.map((job) => Number(job.split('\t')[0])).sort(), [1, 2, 3, 4, 5, 6]);
    assert.equal(await readFile(join(folder, 'was-killed'), 'utf8'), 'SIGKILL');
  });
});
