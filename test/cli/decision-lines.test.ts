import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { describe, test } from 'node:test';
import { commandLine, inFolder, runIn } from '../support/command-line-world.js';
import { badPriority, clean, faulty, otherDocument, placeholderEntry, priorityEntry } from './case-texts.js';

const args = ['--stdin-format', 'ndjson', '--format', 'ndjson', '-'];
const line = (path: string, text: string) => JSON.stringify({ path, text });
const lines = (...each: readonly object[]) => each.map((entry) => `${JSON.stringify(entry)}\n`).join('');

async function run(stdin: string | Uint8Array, more: readonly string[] = []) {
  const { code, stdout, stderr } = await inFolder({}, (folder) => runIn(folder, [...more, ...args], { stdin }));
  return { code, stdout, stderr };
}

const noObject =
  'cannot be read: it has to be a JSON object with "path" and "text", both texts: {"path":"a.md","text":"…"}.';
const noJson = 'cannot be read: it is no JSON. Write one object a line.';

describe('decisions one a line on standard input', () => {
  test('come out one a line, in their order, a path as often as it came', async () => {
    const stdin = `${line('a', faulty)}\n${line('b/c.txt', clean)}\n${line('a', badPriority)}`;
    const stdout = lines(
      { path: 'a', findings: [priorityEntry, placeholderEntry] },
      { path: 'b/c.txt', findings: [] },
      { path: 'a', findings: [priorityEntry] },
    );
    assert.deepEqual(await run(stdin), { code: 1, stdout, stderr: '' });
    assert.deepEqual(await run(stdin, ['--jobs', '2']), { code: 1, stdout, stderr: '' });
  });

  test('a text that is no decision is not passed over', async () => {
    const { code, stdout } = await run(line('a', otherDocument));
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout).findings[0].rule, 'structure/unrecognized-decision');
  });

  test('faulty lines are told by their number, the others are checked', async () => {
    const bad = ['{"path":"a"', '[]', '{"path":"a"}', '{"path":1,"text":"x"}', '{"path":"","text":"x"}', 'null'];
    const reasons = [noJson, ...bad.slice(1).map(() => noObject)];
    const stdin = `\ufeff${line('first', clean)}\r\n\n${bad.join('\n')}\n${line('last', clean)}\n`;
    assert.deepEqual(await run(stdin), {
      code: 2,
      stdout: lines(
        { path: 'first', findings: [] },
        ...reasons.map((error, index) => ({ path: `standard input:${index + 3}`, error })),
        { path: 'last', findings: [] },
      ),
      stderr: reasons.map((reason, index) => `standard input:${index + 3}: ${reason}\n`).join(''),
    });
  });

  test('a line that is no UTF-8 is told, and the next one is checked', async () => {
    const stdin = Buffer.concat([Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), Buffer.from(line('a', clean))]);
    const reason = 'cannot be read: it is no UTF-8 text. Save it with the encoding UTF-8.';
    assert.deepEqual(await run(stdin), {
      code: 2,
      stdout: lines({ path: 'standard input:1', error: reason }, { path: 'a', findings: [] }),
      stderr: `standard input:1: ${reason}\n`,
    });
  });

  test('nothing in, nothing out', async () => {
    assert.deepEqual(await run(''), { code: 0, stdout: '', stderr: '' });
  });

  test('--stdin-filename names the stream', async () => {
    const { stderr } = await run('x\n', ['--stdin-filename', 'part-7']);
    assert.equal(stderr, `part-7:1: ${noJson}\n`);
  });

  for (const jobs of ['1', '2']) {
    test(`an answer does not wait for the next line (${jobs} thread(s))`, async () => {
      await inFolder({}, async (folder) => {
        const child = spawn(process.execPath, [commandLine, '--jobs', jobs, ...args], { cwd: folder });
        const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
        for (const path of ['a', 'b', 'c']) {
          child.stdin.write(`${line(path, clean)}\n`);
          assert.deepEqual((await answers.next()).value, JSON.stringify({ path, findings: [] }));
        }
        child.stdin.end();
        assert.deepEqual(await once(child, 'close'), [0, null]);
      });
    });
  }

  test('a stream that is larger than the memory comes through', async () => {
    await inFolder({}, async (folder) => {
      const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=100' };
      const child = spawn(process.execPath, [commandLine, ...args], { cwd: folder, env });
      const text = 'x'.repeat(100_000);
      const count = 800;
      async function* all() {
        for (let number = 0; number < count; number++) yield `${line(`${number}${'p'.repeat(100_000)}`, text)}\n`;
      }
      const answers: string[] = [];
      const read = async () => {
        for await (const answer of createInterface(child.stdout))
          answers.push(JSON.parse(answer).path.replace(/p+/, ''));
      };
      await Promise.all([read(), pipeline(all, child.stdin), once(child, 'close')]);
      assert.deepEqual(
        answers,
        Array.from({ length: count }, (_, number) => String(number)),
      );
    });
  });

  test('they cannot be mended in place', async () => {
    assert.deepEqual(await run(line('a', clean), ['--fix']), {
      code: 2,
      stdout: '',
      stderr: 'error: --fix cannot write into standard input. Use --fix-dry-run, which prints the changes.\n',
    });
  });

  test('the format of standard input without standard input is refused', async () => {
    const { code, stdout, stderr } = await inFolder({ 'a.md': clean }, (folder) =>
      runIn(folder, ['--stdin-format', 'ndjson', 'a.md']),
    );
    const said = 'error: --stdin-format ndjson speaks of standard input. Name - where the files are named.\n';
    assert.deepEqual({ code, stdout, stderr }, { code: 2, stdout: '', stderr: said });
  });
});
