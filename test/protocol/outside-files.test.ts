import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { catalogueText, guidelineRow } from '../support/catalogue-texts.js';
import { fullCapabilities, withClient } from '../support/language-client.js';

const watch = new URL('../support/opened-files.js', import.meta.url).href;
const faulty = sampleDecision.replace('Standard', 'Standart');
const rulesOff = JSON.stringify({ rules: { 'header/unknown-priority': 'off' } });
const catalogue = catalogueText([guidelineRow('acme-shoulder')]);

describe('a folder that nobody trusts has nothing outside it read', () => {
  let root: string;
  let outside: string;
  let folder: string;
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'imr-outside-')));
    outside = join(root, 'outside');
    folder = join(root, 'folder');
    await mkdir(outside);
    await mkdir(join(folder, 'inner'), { recursive: true });
    for (const place of [outside, join(folder, 'inner')]) {
      await writeFile(join(place, 'rules.json'), rulesOff);
      await writeFile(join(place, 'guidelines.json'), catalogue);
    }
    await symlink(outside, join(folder, 'linked'));
    for (const name of ['rules.json', 'guidelines.json']) await symlink(join(outside, name), join(folder, name));
    await symlink('../../outside/rules.json', join(folder, 'inner', 'relative.json'));
    await writeFile(join(folder, 'between.json'), '{"extends": "../outside/rules.json"}');
  });
  after(() => rm(root, { recursive: true }));

  const leaves = () => `it lies outside the folder "${folder}"`;
  const isLink = () => `a symbolic link leads out of the folder "${folder}"`;

  /** Checks a decision under a configuration; gives the rules, the findings on a configuration file, and what was read. */
  async function under(configuration: object, told: string) {
    await writeFile(join(folder, 'imr.config.json'), JSON.stringify(configuration));
    const seen = join(root, 'seen.log');
    await rm(seen, { force: true });
    const place = pathToFileURL(join(folder, told)).href;
    const behaviour = {
      nodeOptions: ['--import', watch],
      env: { IMR_FILES_SEEN: seen },
      folders: [pathToFileURL(folder).href],
    };
    let rules: unknown[] = [];
    let findings: string[] = [];
    await withClient(fullCapabilities, behaviour, async (client) => {
      const uri = pathToFileURL(join(folder, 'a.imr.md')).href;
      await client.open(uri, faulty);
      rules = await client.pulledRules(uri);
      const isThere = ({ uri, diagnostics }: PublishDiagnosticsParams) => uri === place && diagnostics.length > 0;
      const { diagnostics } = await client.publishedWhere(isThere);
      findings = diagnostics.map(
        ({ severity, message, range: { start } }) => `${severity} ${start.character} ${message}`,
      );
    });
    const read = existsSync(seen) ? (await readFile(seen, 'utf8')).split('\n').filter(Boolean) : [];
    // A path by way of a link names what is inside; what is opened is the file that it leads to.
    const real = await Promise.all(read.map((path) => realpath(path).catch(() => path)));
    return { rules, findings, read: [...new Set(real)].filter((path) => path.startsWith(root)) };
  }

  const paths: readonly (readonly [name: string, way: () => string, reason: () => string])[] = [
    ['by ..', () => '../outside/', leaves],
    ['by .. behind a folder', () => 'inner/../../outside/', leaves],
    ['by its whole path', () => `${outside}/`, leaves],
    ['by a link to the file', () => '', isLink],
    ['by a link to the folder', () => 'linked/', isLink],
  ];
  for (const [name, way, reason] of paths) {
    test(`${name}: no settings`, async () => {
      const path = `${way()}rules.json`;
      const { rules, findings, read } = await under({ extends: path }, 'imr.config.json');
      assert.deepEqual(findings, [`1 11 "${path}" is not extended: ${reason()}.`]);
      assert.deepEqual(rules, ['header/unknown-priority']);
      assert.deepEqual(read, [join(folder, 'imr.config.json')]);
    });

    test(`${name}: no catalogue`, async () => {
      const path = `${way()}guidelines.json`;
      const { findings, read } = await under({ catalogues: [path] }, 'imr.config.json');
      assert.deepEqual(findings, [`1 15 The catalogue "${path}" is not used: ${reason()}.`]);
      assert.deepEqual(read, [join(folder, 'imr.config.json')]);
    });
  }

  test('by a file that is extended', async () => {
    const { rules, findings, read } = await under({ extends: 'between.json' }, 'between.json');
    assert.deepEqual(findings, [`1 12 "../outside/rules.json" is not extended: ${leaves()}.`]);
    assert.deepEqual(rules, ['header/unknown-priority']);
    assert.deepEqual(read, ['between.json', 'imr.config.json'].map((name) => join(folder, name)).toReversed());
  });

  test('by a relative link in a folder within', async () => {
    const { findings, read } = await under({ extends: 'inner/relative.json' }, 'imr.config.json');
    assert.deepEqual(findings, [`1 11 "inner/relative.json" is not extended: ${isLink()}.`]);
    assert.deepEqual(read, [join(folder, 'imr.config.json')]);
  });

  test('but files within it are read, and the watch sees it', async () => {
    const configuration = { extends: 'inner/rules.json', catalogues: ['inner/guidelines.json'], ruls: {} };
    const { rules, findings, read } = await under(configuration, 'imr.config.json');
    assert.equal(findings.length, 1);
    assert.deepEqual(rules, []);
    const names = ['imr.config.json', 'inner/guidelines.json', 'inner/rules.json'];
    assert.deepEqual(
      read.toSorted(),
      names.map((name) => join(folder, name)),
    );
  });
});
