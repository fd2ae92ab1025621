import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { progressWords } from '../../server/src/command-line/progress-words.js';
import { commandLine, type Files, inFolder } from '../support/command-line-world.js';
import { RealTerminal } from '../support/real-terminal.js';
import { badPriority, clean } from './case-texts.js';

const drafts: Files = { 'd/a.md': clean, 'd/b.md': badPriority };
const findings = `d/b.md
  4:18  warning      The priority is written "Standart". The State records only
Standard and Expedited. Write one of them.  header/unknown-priority
`;
const bar = '[================        ] 66%  2 of 3 files';

interface Slow {
  readonly terminal: RealTerminal;
  readonly folder: string;
  /** Lets the rest of the last decision come. */
  readonly finish: () => Promise<void>;
}

/** Runs with `d` and one more decision, which comes by standard input, and only when it is told to. */
async function withSlowDecision(
  args: string,
  use: (slow: Slow) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await inFolder(drafts, async (folder) => {
    execFileSync('mkfifo', [join(folder, 'slow')]);
    // Ctrl-C reaches both programs; the text is to come to no end by it.
    const slow = '(trap "" INT; exec cat slow)';
    const terminal = new RealTerminal(`${slow} | ${process.execPath} ${commandLine} --jobs 2 ${args}`, folder, env);
    const pipe = await open(join(folder, 'slow'), 'r+');
    const finish = async () => {
      await pipe.writeFile(clean);
      await pipe.close();
    };
    try {
      await use({ terminal, folder, finish });
    } finally {
      // For the second time, where all went well.
      await pipe.close();
      terminal.close();
    }
  });
}

function lineOf(words: string): RegExp {
  return new RegExp(`^${words.replace(/[[\]().]/g, '\\$&')}$`, 'm');
}

const noTerminal = process.platform !== 'linux' && 'needs the program script of util-linux';

describe('a run that takes a while, on a terminal', { skip: noTerminal }, () => {
  test('tells how far it is below the findings, and leaves nothing but the report', async () => {
    await withSlowDecision('d /dev/fd/0', async ({ terminal, finish }) => {
      await terminal.shows(lineOf(bar));
      assert.equal(terminal.shown(), `${findings}\n${bar}`);
      await finish();
      assert.deepEqual(await terminal.end(), { code: 0, left: `${findings}\n3 decisions checked: 1 warning.` });
    });
  });

  test('Ctrl-C takes it off the screen and leaves the report of what is done', async () => {
    await withSlowDecision('d /dev/fd/0', async ({ terminal, finish }) => {
      await terminal.shows(lineOf(bar));
      terminal.press('\x03');
      await terminal.shows(/decisions checked/);
      await finish();
      const left = `${findings}\n2 decisions checked: 1 warning.\nStopped before the last file.`;
      assert.deepEqual(await terminal.end(), { code: 130, left });
    });
  });

  test('tells how many files are done while nobody can know how many will come', async () => {
    await withSlowDecision('d -', async ({ terminal, finish }) => {
      await terminal.shows(/^2 files looked at$/m);
      await finish();
      assert.deepEqual(await terminal.end(), { code: 0, left: `${findings}\n3 decisions checked: 1 warning.` });
    });
  });

  test('a report in a file has nothing of it, and it stands before what goes to standard error', async () => {
    const args = 'd gone.md /dev/fd/0 --format json > report.json';
    await withSlowDecision(args, async ({ terminal, folder, finish }) => {
      await terminal.shows(/2 of 4 files$/m);
      await finish();
      const left = 'gone.md: no such file, and no file matches it. Check the name.';
      assert.deepEqual(await terminal.end(), { code: 2, left });
      assert.equal(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')).files.length, 3);
    });
  });

  const silent: Readonly<Record<string, readonly [args: string, env: Readonly<Record<string, string>>]>> = {
    'with --quiet': ['--quiet d /dev/fd/0', {}],
    'when the report goes through a pipe to a program on the same terminal': ['d /dev/fd/0 | cat', {}],
    'when standard error is no terminal': ['d /dev/fd/0 2>errors', {}],
    'on a terminal that cannot clear a line': ['d /dev/fd/0', { TERM: 'dumb' }],
    'in continuous integration, where a log keeps every drawing': ['d /dev/fd/0', { CI: 'true' }],
    'between the pieces of a report that has no lines': ['--format json d /dev/fd/0', {}],
  };
  for (const [when, [args, env]] of Object.entries(silent)) {
    test(`nothing is shown ${when}`, async () => {
      await withSlowDecision(
        args,
        async ({ terminal, finish }) => {
          // A run that was begun later shows it by then.
          await withSlowDecision('d /dev/fd/0', (other) => other.terminal.shows(lineOf(bar)));
          await finish();
          await terminal.end();
          assert.doesNotMatch(terminal.written, /looked at|\d of \d/);
        },
        env,
      );
    });
  }
});

describe('how far a run is', () => {
  test('in words', () => {
    const none = ' '.repeat(24);
    assert.equal(progressWords(1234, undefined, 5), '1,234 files looked at');
    assert.equal(progressWords(0, 10_000, 1), `[${none}] 0%  0 of 10,000 files`);
    assert.equal(progressWords(2500, 10_000, 10), `[${'======'.padEnd(24)}] 25%  2,500 of 10,000 files, 30 s left`);
    assert.equal(progressWords(25, 100_000, 1), `[${none}] 0%  25 of 100,000 files, 66 min 39 s left`);
    assert.equal(progressWords(9999, 10_000, 3), `[${'='.repeat(23)} ] 99%  9,999 of 10,000 files`);
    assert.equal(progressWords(12, 10, 3), `[${'='.repeat(24)}] 100%  12 of 12 files`);
    assert.equal(progressWords(0, 0, 3), `[${'='.repeat(24)}] 100%  0 of 0 files`);
  });
});
