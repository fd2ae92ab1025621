import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { LanguageClient, projectRoot } from '../support/language-client.js';

const run = promisify(execFile);
const faulty = sampleDecision.replace('Standard', 'Standart').replace('CLINICAL CASE', 'CLINCAL CASE');

const program = `
import { createEngine, type Decision, type Engine, type LintFinding } from 'imr-decision';
import { readFileSync } from 'node:fs';

const text = readFileSync('draft.imr.md', 'utf8');
const engine: Engine = createEngine({ rules: { 'header/unknown-priority': 'off' } });
const decision: Decision = engine.parse(text);
const findings: readonly LintFinding[] = engine.lint(text);
const mended = findings.reduceRight((whole, { mends: [mend] }) => {
  const [edit] = mend?.edits ?? [];
  return edit ? whole.slice(0, edit.span.start) + edit.text + whole.slice(edit.span.end) : whole;
}, text);
console.log(JSON.stringify({
  issues: decision.issues.length,
  findings: findings.map(({ rule, severity, span }) => [rule, severity, text.slice(span.start, span.end)]),
  mended: engine.lint(mended).length,
  formatted: engine.format(mended.replace('### CLINICAL', 'CLINICAL')).includes('\\n### CLINICAL CASE SUMMARY\\n'),
  dates: engine.facts(text).dates().map(({ span }) => text.slice(span.start, span.end)),
  sources: engine.citations(text).flatMap(({ citations }) => citations).flatMap(({ sources }) => sources).length,
}));
try {
  createEngine({ rules: { 'header/nothing': 'off' } });
} catch (error) {
  console.log(String(error));
}
`;

describe('the npm package, installed into an empty folder', () => {
  let folder: string;
  const bin = (name: string) => path.join(folder, 'node_modules/.bin', name);

  before(async () => {
    const packages = path.join(projectRoot, 'out/packages');
    const [archive] = (await readdir(packages)).filter((name) => name.endsWith('.tgz'));
    assert.ok(archive, '"npm run package" has made it');
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'imr-installed-')));
    await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await writeFile(path.join(folder, 'draft.imr.md'), faulty);
    const install = ['install', '--offline', '--no-audit', '--no-fund', path.join(packages, archive)];
    await run('npm', install, { cwd: folder, shell: process.platform === 'win32' });
  });
  after(() => rm(folder, { recursive: true }));

  test('brings nothing else with it', async () => {
    const names = await readdir(path.join(folder, 'node_modules'));
    assert.deepEqual(
      names.filter((name) => !name.startsWith('.')),
      ['imr-decision'],
    );
  });

  test('has the command line', async () => {
    const { stdout } = await run(bin('imr-lint'), ['--format', 'json', 'draft.imr.md'], { cwd: folder });
    const rules = [...stdout.matchAll(/"rule": ?"([^"]+)"/g)].map(([, rule]) => rule);
    assert.deepEqual(rules, ['header/unknown-priority', 'structure/misspelt-heading']);
  });

  test('has the language server', async () => {
    const client = await LanguageClient.start({}, {}, { program: bin('imr-language-server') });
    const uri = 'file:///draft.imr.md';
    await client.open(uri, faulty);
    const { diagnostics } = await client.published(uri, 1);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['header/unknown-priority', 'structure/misspelt-heading'],
    );
    await client.stop();
  });

  test('has the library, with types that stand alone', async () => {
    await writeFile(path.join(folder, 'program.ts'), program);
    const settings = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
    const options = [...settings, '--module', 'nodenext', '--target', 'es2023', '--types', 'node', '--typeRoots'];
    const tsc = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
    const roots = path.join(projectRoot, 'node_modules/@types');
    await run(process.execPath, [tsc, ...options, roots, 'program.ts'], { cwd: folder });
    const { stdout } = await run(process.execPath, ['program.js'], { cwd: folder });
    const [result = '', complaint] = stdout.trim().split('\n');
    assert.deepEqual(JSON.parse(result), {
      issues: 2,
      findings: [['structure/misspelt-heading', 'warning', 'CLINCAL CASE SUMMARY']],
      mended: 0,
      formatted: true,
      dates: ['02/10/2016', '04/28/2016'],
      sources: 3,
    });
    assert.match(complaint ?? '', /^Error: rules\.header\/nothing: /);
  });

  test('says on its page what the library has', async () => {
    const page = await readFile(path.join(folder, 'node_modules/imr-decision/README.md'), 'utf8');
    assert.deepEqual(
      ['parse', 'lint', 'format', 'facts', 'citations'].filter((name) => !page.includes(`\`${name}(text)\``)),
      [],
    );
  });
});
