import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  ConfigurationItem,
  PublishDiagnosticsParams,
  RegistrationParams,
} from 'vscode-languageserver-protocol/node';
import * as z from 'zod';
import { configurationScheme } from '../../server/src/protocol.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { catalogueText, guidelineRow } from '../support/catalogue-texts.js';
import { runIn } from '../support/command-line-world.js';
import { fullCapabilities, type LanguageClient, withClient } from '../support/language-client.js';

const faulty = sampleDecision.replace('Standard', 'Standart').replace('a 44 year old', 'a(n) 44 year old');
const both = ['header/unknown-priority', 'structure/placeholder'];
const onlyPriority = ['header/unknown-priority'];
const onlyPlaceholder = ['structure/placeholder'];
const off = (rule: string) => JSON.stringify({ rules: { [rule]: 'off' } });
const withFolders: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { configuration: true, workspaceFolders: true },
};

const reportSchema = z.object({
  files: z.array(z.object({ path: z.string(), findings: z.array(z.object({ rule: z.string() })) })),
});

describe('imr.config.json in the editor', () => {
  let root: string;
  let first: string;
  let second: string;
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'imr-configuration-')));
  });
  beforeEach(async () => {
    const path = await mkdtemp(join(root, 'w'));
    first = pathToFileURL(join(path, 'first')).href;
    second = pathToFileURL(join(path, 'second')).href;
  });
  after(() => rm(root, { recursive: true }));

  const write = async (uri: string, text: string) => {
    await mkdir(dirname(new URL(uri).pathname), { recursive: true });
    await writeFile(new URL(uri), text);
  };
  const of = (uri: string, count: number) => (params: PublishDiagnosticsParams) =>
    params.uri === uri && params.diagnostics.length === count;
  const places = ({ diagnostics }: PublishDiagnosticsParams) =>
    diagnostics.map(({ range: { start }, message, code, severity }) => [
      `${start.line}:${start.character}`,
      severity,
      code,
      message,
    ]);

  test('holds for the documents of its folder, not for those of another one, and over the settings of each', async () => {
    await write(`${first}/imr.config.json`, off('structure/placeholder'));
    const configure = (items: readonly ConfigurationItem[]) =>
      items.map(({ scopeUri }) => ({
        rules: scopeUri?.startsWith(second)
          ? { 'header/unknown-priority': 'off' }
          : { 'structure/placeholder': 'error' },
      }));
    await withClient(withFolders, { folders: [first, second], configure }, async (client) => {
      await client.open(`${first}/deep/er/a.imr.md`, faulty);
      await client.open(`${second}/a.imr.md`, faulty);
      assert.deepEqual(await client.pulledRules(`${first}/deep/er/a.imr.md`), onlyPriority);
      assert.deepEqual(await client.pulledRules(`${second}/a.imr.md`), onlyPlaceholder);
    });
  });

  test('is not looked for above the workspace folder, and not read by a link that leads out of it', async () => {
    await write(`${dirname(first)}/imr.config.json`, off('structure/placeholder'));
    await write(`${first}/a.imr.md`, '');
    await symlink(new URL(`${dirname(first)}/imr.config.json`), new URL(`${first}/imr.config.json`));
    await withClient(fullCapabilities, { folders: [first] }, async (client) => {
      await client.open(`${first}/a.imr.md`, faulty);
      assert.deepEqual(await client.pulledRules(`${first}/a.imr.md`), both);
      assert.deepEqual(places(await client.publishedWhere(of(`${first}/imr.config.json`, 1))), [
        [
          '0:0',
          1,
          'configuration',
          `The configuration cannot be read: a symbolic link leads out of the folder "${new URL(first).pathname}".`,
        ],
      ]);
    });
  });

  test('names nothing outside the workspace folder: extended files and catalogues are told at their places', async () => {
    await write(`${second}/base.json`, off('structure/placeholder'));
    await write(`${second}/own.json`, catalogueText([guidelineRow('acme-shoulder')]));
    await write(
      `${first}/imr.config.json`,
      '{\n"extends": "../second/base.json",\n"catalogues": ["../second/own.json"]}',
    );
    await withClient(fullCapabilities, { folders: [first, second] }, async (client) => {
      await client.open(`${first}/a.imr.md`, faulty);
      assert.deepEqual(await client.pulledRules(`${first}/a.imr.md`), both);
      const outside = `it lies outside the folder "${new URL(first).pathname}"`;
      assert.deepEqual(places(await client.publishedWhere(of(`${first}/imr.config.json`, 2))), [
        ['2:15', 1, 'configuration', `The catalogue "../second/own.json" is not used: ${outside}.`],
        ['1:11', 1, 'configuration', `"../second/base.json" is not extended: ${outside}.`],
      ]);
    });
  });

  test('that changes, comes or goes has open documents checked again', async () => {
    await write(`${first}/imr.config.json`, '{"extends":"base.json"}');
    await write(`${first}/base.json`, off('structure/placeholder'));
    let refreshed = 0;
    const capabilities = {
      ...withFolders,
      workspace: { ...withFolders.workspace, diagnostics: { refreshSupport: true } },
    };
    const behaviour = { folders: [first], configure: () => [null], refresh: () => void refreshed++ };
    await withClient(capabilities, behaviour, async (client) => {
      const draft = `${first}/one/a.imr.md`;
      await client.open(draft, faulty);
      assert.deepEqual(await client.pulledRules(draft), onlyPriority);
      const change = async (uri: string, text: string | undefined) => {
        await (text === undefined ? rm(new URL(uri)) : write(uri, text));
        await client.changeFiles(uri);
        return client.pulledRules(draft);
      };
      assert.deepEqual(await change(`${first}/base.json`, off('header/unknown-priority')), onlyPlaceholder);
      assert.deepEqual(await change(`${first}/one/imr.config.json`, off('structure/placeholder')), []);
      assert.deepEqual(await change(`${first}/one/imr.config.json`, undefined), onlyPlaceholder);
      assert.deepEqual(await change(`${first}/imr.config.json`, undefined), both);
      await client.changeFiles(`${first}/other.json`);
      assert.equal(refreshed, 4);
    });
  });

  test('shows its faults while it is typed, and those of the disk when it is closed', async () => {
    const uri = `${first}/imr.config.json`;
    await write(uri, '{"ruls":{}}');
    await withClient(fullCapabilities, { folders: [first] }, async (client) => {
      await client.open(`${first}/a.imr.md`, faulty);
      await client.pulledRules(`${first}/a.imr.md`);
      const fault = (place: string, key: string) => [
        place,
        1,
        'configuration',
        `"${key}" is no key of the settings here. Did you mean "rules"?`,
      ];
      assert.deepEqual(places(await client.publishedWhere(of(uri, 1))), [fault('0:1', 'ruls')]);
      await client.open(uri, '{\n"rule": {}}', 7);
      assert.deepEqual(places(await client.published(uri, 7)), [fault('1:0', 'rule')]);
      await client.change(uri, 8, [{ text: '{\n"rules": {}}' }]);
      assert.deepEqual(places(await client.published(uri, 8)), []);
      // What is typed does not hold before it is saved, and asking for it as a decision gives nothing.
      assert.deepEqual(await client.pulledRules(uri), []);
      await client.change(uri, 9, [{ text: '{"rules":{"a/b":"off"}}' }]);
      assert.deepEqual(places(await client.published(uri, 9)), [
        ['0:10', 1, 'configuration', 'There is no rule "a/b". "imr-lint --rules" lists all rules.'],
      ]);
    });
  });

  test('is followed while it is typed where the client can do so, and watched', async () => {
    const registered: RegistrationParams[] = [];
    const capabilities: ClientCapabilities = {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { synchronization: { dynamicRegistration: true } },
    };
    const register = (params: RegistrationParams) => void registered.push(params);
    await withClient(capabilities, { register }, async (client) => {
      await client.open('file:///a.imr.md', faulty);
      await client.published('file:///a.imr.md', 1);
      const documentSelector = [{ pattern: '**/imr.config.json' }, { pattern: '**/*.imr.config.json' }];
      const watchers = [{ globPattern: '**/imr.config.json' }, { globPattern: '**/*.imr.config.json' }];
      assert.deepEqual(
        registered.flatMap(({ registrations }) =>
          registrations.map(({ method, registerOptions }) => [method, registerOptions]),
        ),
        [
          ['workspace/didChangeWatchedFiles', { watchers }],
          ['textDocument/didOpen', { documentSelector }],
          ['textDocument/didChange', { documentSelector, syncKind: 2 }],
          ['textDocument/didClose', { documentSelector }],
        ],
      );
    });
  });

  test('holds for a document that was never saved in the first folder, and for one without a folder nothing does', async () => {
    await write(`${first}/imr.config.json`, off('structure/placeholder'));
    await write(`${first}/one/imr.config.json`, off('header/unknown-priority'));
    await withClient(fullCapabilities, { folders: [first, second] }, async (client) => {
      await client.open('untitled:Untitled-1', faulty);
      assert.deepEqual(await client.pulledRules('untitled:Untitled-1'), onlyPriority);
    });
    await withClient(fullCapabilities, {}, async (client) => {
      await client.open('untitled:Untitled-1', faulty);
      assert.deepEqual(await client.pulledRules('untitled:Untitled-1'), both);
      await client.open(`${first}/one/a.imr.md`, faulty);
      assert.deepEqual(await client.pulledRules(`${first}/one/a.imr.md`), onlyPlaceholder);
    });
  });

  test('means the same for the editor and the command line', async () => {
    const drafts = ['a.imr.md', 'one/a.imr.md', 'one/two/b.imr.md', 'closed/c.imr.md'];
    for (const path of drafts) await write(`${first}/${path}`, faulty);
    await write(
      `${first}/imr.config.json`,
      '{"root":true,"extends":"base.json","overrides":[{"files":["closed/*","b.*"],"rules":{"header/unknown-priority":"off"}}]}',
    );
    await write(
      `${first}/base.json`,
      '{"rules":{"structure/placeholder":{"marks":["44"]}},"organization":{"label":"Acme"}}',
    );
    await write(`${first}/one/imr.config.json`, '{"rules":{"structure/placeholder":"hint"}}');
    const { stdout } = await runIn(fileURLToPath(first), ['--format', 'json', '.'], {});
    const report = reportSchema.parse(JSON.parse(stdout));
    const told = report.files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]);
    await withClient(fullCapabilities, { folders: [first] }, async (client) => {
      const shown: unknown[] = [];
      for (const path of drafts.toSorted()) {
        await client.open(`${first}/${path}`, faulty);
        shown.push([path, await client.pulledRules(`${first}/${path}`)]);
      }
      assert.deepEqual(shown, told);
    });
    assert.deepEqual(
      told.map(([, rules]) => rules?.length),
      told.map(([path]) => (/closed|two/.test(String(path)) ? 4 : 5)),
    );
  });

  test('is shown with all that holds for a document: defaults, settings of the editor, places in files', async () => {
    await write(`${first}/imr.config.json`, '{"rules":{"structure/placeholder":"off"}}');
    const capabilities = { ...withFolders, workspace: { ...withFolders.workspace, textDocumentContent: {} } };
    const configure = () => [
      { organization: { name: 'MAXIMUS Federal Services', label: 'Acme' }, rules: { 'structure/placeholder': 'hint' } },
    ];
    await withClient(capabilities, { folders: [first], configure }, async (client) => {
      const text = await textAt(client, `/a.jsonc?${encodeURIComponent(`${first}/one/a.imr.md`)}`);
      const lines = text.split('\n').map((line) => line.trim());
      assert.deepEqual(lines.slice(0, 6), [
        '// What holds for one/a.imr.md.',
        '// Configuration files, the nearest first: imr.config.json.',
        '{',
        '"organization": {',
        '"name": "MAXIMUS Federal Services", // default',
        '"label": "Acme" // editor setting',
      ]);
      const ofRule = lines.filter((line) => line.includes('imr.config.json:'));
      assert.equal(ofRule.length, 1);
      assert.match(ofRule[0] ?? '', /"off",? \/\/ imr\.config\.json:1:35$/);
      assert.equal(await textAt(client, '/a.jsonc'), '// This address names no document.\n');
      assert.equal(await textAt(client, '/a.jsonc?%'), '// This address names no document.\n');
    });
  });

  async function textAt({ connection }: LanguageClient, address: string): Promise<string> {
    const uri = `${configurationScheme}:${address}`;
    const { text } = await connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri });
    return text;
  }
});
