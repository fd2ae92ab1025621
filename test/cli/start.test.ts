import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { inFolder } from '../support/command-line-world.js';
import { projectRoot } from '../support/language-client.js';

const dist = (name: string) => join(projectRoot, 'dist', name);

/** Tells at its end which of Node's own modules a program had loaded. */
const teller = `process.on('exit', () => require('node:fs').writeFileSync('loaded', process.moduleLoadList.join('\\n')));`;

/** What Node loads for a program, without what it loads for one that does nothing. */
async function loadedFor(program: readonly string[], input = ''): Promise<Set<string>> {
  const text = 'IMR FINAL DETERMINATION\n';
  return inFolder({ 'a.imr.md': text, 'b.imr.md': text, 'teller.cjs': teller }, async (folder) => {
    const loaded = (args: readonly string[]) => {
      const { error } = spawnSync(process.execPath, ['-r', './teller.cjs', ...args], { cwd: folder, input });
      assert.equal(error, undefined);
      return readFileSync(join(folder, 'loaded'), 'utf8').split('\n');
    };
    const always = loaded(['-e', '0']);
    return new Set(loaded(program).filter((name) => !always.includes(name)));
  });
}

describe('a start loads of Node what it needs', () => {
  const ofRun = (...args: readonly string[]) => loadedFor([dist('cli.cjs'), ...args]);

  test('a decision is checked without the code for secrets, threads, clocks and other programs', async () => {
    const loaded = await ofRun('a.imr.md');
    for (const name of ['crypto', 'worker_threads', 'perf_hooks', 'child_process'])
      assert.equal(loaded.has(`NativeModule ${name}`), false, name);
  });

  test('each where it is asked for', async () => {
    assert.ok((await ofRun('--stats', 'a.imr.md')).has('NativeModule perf_hooks'));
    assert.ok((await ofRun('--format', 'sarif', 'a.imr.md')).has('NativeModule crypto'));
    assert.ok((await ofRun('--jobs', '2', 'a.imr.md', 'b.imr.md')).has('NativeModule worker_threads'));
  });

  test('the language server answers without the code for secrets and other programs', async () => {
    const words = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
    const loaded = await loadedFor([dist('server.cjs'), '--stdio'], `Content-Length: ${words.length}\r\n\r\n${words}`);
    assert.ok(loaded.has('NativeModule net'));
    for (const name of ['crypto', 'child_process']) assert.equal(loaded.has(`NativeModule ${name}`), false, name);
  });
});
