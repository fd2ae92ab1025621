import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { commandLine, type Files, inFolder } from '../support/command-line-world.js';
import { projectRoot } from '../support/language-client.js';
import { badPriority, clean, faulty, otherDocument } from './case-texts.js';

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
const pages = ['architecture', 'editors', 'performance', 'reliability'].map((name) => `docs/${name}.md`);

/** With a fault that has a safe mend. */
const misspelt = clean.replace('CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMARY');
const drafts: Files = {
  'drafts/a.md': clean,
  'drafts/b.md': badPriority,
  'drafts/c.md': faulty,
  'drafts/d.md': misspelt,
};
const lines = Object.entries(drafts).map(([path, text]) => `${JSON.stringify({ path, text })}\n`);
const world: Files = { ...drafts, 'decisions.ndjson': lines.join('') };

/** The code blocks of a language in a page, in their order. */
async function blocks(page: string, language: string): Promise<string[]> {
  const text = await readFile(join(projectRoot, page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? '');
}

async function blockWith(page: string, language: string, words: string): Promise<string> {
  const found = (await blocks(page, language)).filter((block) => block.includes(words));
  assert.equal(found.length, 1, `${page} has one block with ${words}`);
  return found[0] ?? '';
}

/** A folder with the program as a clone has it (`dist/cli.cjs`) and as an installed package has it (`imr-lint`). */
async function inClone(files: Files, use: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(files, async (folder) => {
    await mkdir(join(folder, 'dist'));
    await symlink(commandLine, join(folder, 'dist/cli.cjs'));
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin/imr-lint'), `#!/bin/sh\nexec "${process.execPath}" "${commandLine}" "$@"\n`);
    await chmod(join(folder, 'bin/imr-lint'), 0o755);
    await use(folder);
  });
}

function run(folder: string, program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env, NO_COLOR: '1', PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
  });
  return { status, stdout, stderr };
}

function isMissing(...programs: readonly string[]): string | false {
  const missing = programs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
  return missing.length > 0 && `not on this machine: ${missing.join(', ')}`;
}

const pathsIn = (ndjson: string) =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).path));

describe('the examples of the guides', { skip: process.platform === 'win32' && 'they are for a Unix shell' }, () => {
  test('README: every command runs, and says by its exit code that there is an error', async () => {
    const block = await blockWith('README.md', 'sh', '--stdin-format ndjson');
    const commands = block.trimEnd().split('\n');
    assert.ok(commands.length >= 8);
    await inClone(world, async (folder) => {
      for (const command of commands) {
        const { status, stdout, stderr } = run(folder, 'sh', ['-c', command], { XDG_CACHE_HOME: join(folder, 'kept') });
        assert.equal(status, command.includes('--explain') ? 0 : 1, `${command}\n${stderr}`);
        assert.equal(stderr !== '', command.includes('--stats'), `${command}\n${stderr}`);
        assert.equal(stdout === '', /--output \w+\.\w+ /.test(command), command);
      }
      assert.deepEqual(Object.keys(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).slice(0, 2), [
        'version',
        'files',
      ]);
      assert.match(await readFile(join(folder, 'findings.sarif'), 'utf8'), /"version":"2\.1\.0"/);
      assert.match(await readFile(join(folder, 'report.html'), 'utf8'), /^<!DOCTYPE html>/i);
    });
  });

  test('scale: lines are made of a folder, and checked', { skip: isMissing('jq') }, async () => {
    const make = (await blockWith('docs/scale.md', 'sh', 'jq -c')).trimEnd();
    const [check = ''] = await blocks('docs/scale.md', 'sh');
    const files = Object.fromEntries(Object.entries(drafts).map(([path, text]) => [`decisions/${path}`, text]));
    await inClone(files, async (folder) => {
      const { status, stdout, stderr } = run(folder, 'sh', ['-c', `${make} | ${check}`]);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.deepEqual(pathsIn(stdout).sort(), Object.keys(files));
      assert.equal(stdout.match(/"rule":"structure\/misspelt-heading"/g)?.length, 1);
    });
  });

  test('scale: every file is the work of one pod, and of one only', { skip: isMissing('awk', 'sort') }, async () => {
    const job = await blockWith('docs/scale.md', 'yaml', 'completionMode: Indexed');
    const [, folded = ''] = /- >\n(.*)$/s.exec(job) ?? [];
    const command = folded
      .trim()
      // Twenty programs would prove no more than four.
      .replace('% 20', '% 4')
      .replace(/\n\s+/g, ' ')
      .replaceAll(/ \/(decisions|findings)|"\/(findings)/g, (all) => all.replace('/', ''));
    const names = Array.from({ length: 23 }, (_, index) => `decisions/${index} x.md`);
    await inClone(Object.fromEntries(names.map((name) => [name, badPriority])), async (folder) => {
      await mkdir(join(folder, 'findings'));
      const done: string[] = [];
      for (let index = 0; index < 4; index++) {
        const { status, stderr } = run(folder, 'sh', ['-c', command], { JOB_COMPLETION_INDEX: String(index) });
        assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, command);
        done.push(...pathsIn(await readFile(join(folder, `findings/${index}.ndjson`), 'utf8')));
      }
      assert.deepEqual(done.sort(), names.sort());
    });
  });

  test('scale: a process that is written to line by line answers line by line', {
    skip: isMissing('python3'),
  }, async () => {
    const check = await blockWith('docs/scale.md', 'python', 'class Check');
    const program = `
import json, subprocess, sys, types
beam = types.SimpleNamespace(DoFn=object)
${check}
check = Check()
check.setup()
for line in open('decisions.ndjson', encoding='utf-8'):
    for answer in check.process(json.loads(line)):
        print(json.dumps(answer), flush=True)
check.teardown()
print(json.dumps({'path': f'exit code {check.checker.returncode}'}))
`;
    await inClone({ ...world, 'check.py': program, 'e.md': otherDocument }, async (folder) => {
      const { status, stdout, stderr } = run(folder, 'python3', ['check.py']);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.deepEqual(pathsIn(stdout), [...Object.keys(drafts), 'exit code 0']);
    });
  });

  test('scripts that the guides name build what they run, so that they work in a fresh clone', async () => {
    const { scripts } = manifest.parse(JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')));
    const guides = await Promise.all(['README.md', ...pages].map((page) => readFile(join(projectRoot, page), 'utf8')));
    const named = new Set(guides.join('').match(/(?<=npm run )[a-z:]+/g));
    assert.ok(named.size >= 5, [...named].join());
    for (const name of named) {
      const script = scripts[name] ?? assert.fail(`there is no script ${name}`);
      if (!/\bout\/|scripts\/(?:package|generate)/.test(script)) continue;
      assert.match(script, /^(?:npm run --silent compile|tsc -b) && /, name);
      if (/\bout\/test\/(?:bench|host|soak)/.test(script)) assert.match(script, /^npm run --silent compile /, name);
    }
  });
});
