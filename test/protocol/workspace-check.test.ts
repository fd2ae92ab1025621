import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type ConfigurationItem,
  FileChangeType,
  type RegistrationParams,
  UnregistrationRequest,
  WorkDoneProgress,
} from 'vscode-languageserver-protocol/node';
import { type CheckWorkspaceAnswer, checkWorkspaceRequest, clearWorkspaceFindings } from '../../server/src/protocol.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { fullCapabilities, type LanguageClient, withClient } from '../support/language-client.js';

const faulty = sampleDecision.replace('Standard', 'Standart');
const fault = 'header/unknown-priority';
const capabilities: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { configuration: true, workspaceFolders: true },
};
const check = (client: LanguageClient) =>
  client.connection.sendRequest<CheckWorkspaceAnswer>(checkWorkspaceRequest, {});
const noSettings = (items: readonly ConfigurationItem[]) => items.map(() => null);
const nothing = { error: 0, warning: 0, information: 0, hint: 0 };

describe('a check of all decisions in the open folders', () => {
  let root: string;
  let path: string;
  let folder: string;
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'imr-workspace-')));
  });
  beforeEach(async () => {
    path = await mkdtemp(join(root, 'w'));
    folder = pathToFileURL(path).href;
  });
  after(() => rm(root, { recursive: true }));

  const write = async (name: string, text: string | Uint8Array) => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
    return `${folder}/${name}`;
  };
  const withFolder = (use: (client: LanguageClient) => Promise<void>) =>
    withClient(capabilities, { folders: [folder], configure: noSettings }, use);

  test('finds them by name and by content, and tells what was passed over and what could not be read', async () => {
    const bad = [
      await write('a.imr.md', faulty),
      await write('drafts/b.md', faulty),
      await write('drafts/deep/c.txt', faulty),
    ];
    await write('drafts/good.imr', sampleDecision);
    await write('letter.md', '# A letter\n\nDear all,\n');
    await write('table.csv', faulty);
    await write('node_modules/x/d.imr.md', faulty);
    const unread = await write('old.imr.md', Uint8Array.of(0x43, 0xe4, 0x0a));
    await withFolder(async (client) => {
      const reason = 'it is no UTF-8 text. Save it with the encoding UTF-8.';
      assert.deepEqual(await check(client), {
        isComplete: true,
        decisions: 4,
        withFindings: 3,
        counts: { ...nothing, warning: 3 },
        notDecisions: 1,
        leftOut: 0,
        unread: [{ uri: unread, reason }],
      });
      assert.deepEqual(client.urisWithDiagnostics(), [...bad, unread].sort());
      for (const uri of bad) assert.deepEqual(client.rulesPublishedLast(uri), [fault]);
      const { diagnostics } = await client.publishedWhere(({ uri }) => uri === unread);
      assert.deepEqual(
        diagnostics.map(({ message, severity, source, code }) => ({ message, severity, source, code })),
        [{ message: `This file was not checked: ${reason}`, severity: 1, source: 'imr', code: 'unread' }],
      );
    });
  });

  test('leaves out what ignore files name, what the user hides, and links', async () => {
    const kept = [await write('kept/a.imr.md', faulty), await write('old/kept.imr.md', faulty)];
    await write('.gitignore', 'build/\nold/*\n');
    await write('old/.imrignore', '!kept.imr.md\n');
    await write('build/b.imr.md', faulty);
    await write('old/c.imr.md', faulty);
    await write('.history/d.imr.md', faulty);
    await write('kept/e.md', faulty);
    await write('kept/e.docx', '');
    await symlink(join(path, 'kept/a.imr.md'), join(path, 'link.imr.md'));
    const hidden = { '**/.history': true, '**/*.md': { when: '$(basename).docx' }, '**/kept': false };
    const configure = (items: readonly ConfigurationItem[]) =>
      items.map(({ section }) => (section === 'files.exclude' ? hidden : null));
    await withClient(capabilities, { folders: [folder], configure }, async (client) => {
      const { decisions, leftOut, unread } = await check(client);
      assert.deepEqual({ decisions, leftOut, unread }, { decisions: 2, leftOut: 5, unread: [] });
      assert.deepEqual(client.urisWithDiagnostics(), kept);
    });
  });

  test('looks once at a folder that lies in another, under its own settings', async () => {
    const [outer, inner] = [await write('a.imr.md', faulty), await write('inner/b.imr.md', faulty)];
    const configure = (items: readonly ConfigurationItem[]) =>
      items.map(({ scopeUri = '' }) => (scopeUri.includes('/inner') ? { rules: { [fault]: 'hint' } } : null));
    const folders = [folder, `${folder}/inner`];
    await withClient(capabilities, { folders, configure }, async (client) => {
      const { decisions, counts } = await check(client);
      assert.deepEqual({ decisions, counts }, { decisions: 2, counts: { ...nothing, warning: 1, hint: 1 } });
      assert.deepEqual(client.urisWithDiagnostics(), [outer, inner]);
    });
  });

  test('asks for settings once a folder, and anew when they change', async () => {
    for (let index = 0; index < 20; index++) await write(`drafts/${index}.imr.md`, faulty);
    const inner = await write('inner/b.imr.md', faulty);
    const asked: unknown[] = [];
    const configure = (items: readonly ConfigurationItem[]) => {
      asked.push(...items.filter(({ section }) => section === 'imr').map(({ scopeUri }) => scopeUri));
      return noSettings(items);
    };
    const folders = [folder, `${folder}/inner`];
    await withClient(capabilities, { folders, configure }, async (client) => {
      await check(client);
      assert.deepEqual(asked, folders);
      await client.changeFiles(inner);
      await check(client);
      assert.deepEqual(asked, folders);
      await client.pushSettings(null);
      await check(client);
      assert.deepEqual(asked, [...folders, ...folders]);
    });
  });

  test('leaves an open file to its live findings, and shows those on the disk when it is closed', async () => {
    const uri = (await write('a b.imr.md', faulty)).replace(' ', '%20');
    await withFolder(async (client) => {
      await check(client);
      await client.publishedLast(uri, [fault]);
      await client.open(uri, `${faulty}\nTBD\n`);
      await client.publishedLast(uri, []);
      assert.deepEqual(await client.pulledRules(uri), [fault, 'structure/placeholder']);
      const { counts, decisions } = await check(client);
      assert.deepEqual({ counts, decisions }, { counts: { ...nothing, error: 1, warning: 1 }, decisions: 1 });
      assert.deepEqual(client.urisWithDiagnostics(), [], 'as it stands in the editor, and not sent a second time');
      await client.close(uri);
      await client.publishedLast(uri, [fault]);
    });
  });

  test('follows files that change, come, go and get another name', async () => {
    const uri = await write('a.imr.md', faulty);
    await withFolder(async (client) => {
      await check(client);
      await write('a.imr.md', `${faulty}\nTBD\n`);
      await client.changeFiles(uri);
      await client.publishedLast(uri, [fault, 'structure/placeholder']);
      await write('a.imr.md', sampleDecision);
      await client.changeFiles(uri);
      await client.publishedLast(uri, []);
      const added = await write('new/b.imr.md', faulty);
      await client.tellOfFiles(FileChangeType.Created, added);
      await client.publishedLast(added, [fault]);
      await rename(join(path, 'new'), join(path, 'other'));
      await client.tellOfFiles(FileChangeType.Deleted, `${folder}/new`);
      await client.publishedLast(added, []);
      await client.tellOfFiles(FileChangeType.Created, `${folder}/other`);
      await client.publishedLast(`${folder}/other/b.imr.md`, [fault]);
      assert.deepEqual(client.urisWithDiagnostics(), [`${folder}/other/b.imr.md`]);
    });
  });

  test('takes back what a second check does not find any more', async () => {
    const [gone, ignored] = [await write('a.imr.md', faulty), await write('b.imr.md', faulty)];
    await withFolder(async (client) => {
      await check(client);
      assert.deepEqual(client.urisWithDiagnostics(), [gone, ignored]);
      await rm(join(path, 'a.imr.md'));
      await write('.imrignore', 'b.imr.md\n');
      assert.equal((await check(client)).decisions, 0);
      assert.deepEqual(client.urisWithDiagnostics(), []);
    });
  });

  test('follows the settings', async () => {
    const uri = await write('a.imr.md', faulty);
    const settings = { rules: {} };
    const configure = (items: readonly ConfigurationItem[]) => items.map(() => settings);
    await withClient(capabilities, { folders: [folder], configure }, async (client) => {
      await check(client);
      await client.publishedLast(uri, [fault]);
      settings.rules = { [fault]: 'off' };
      await client.pushSettings(null);
      await client.publishedLast(uri, []);
      settings.rules = {};
      await client.pushSettings(null);
      await client.publishedLast(uri, [fault]);
    });
  });

  test('is cleared with all that it showed, and then follows nothing', async () => {
    const uri = await write('a.imr.md', faulty);
    const registered: RegistrationParams[] = [];
    const unregistered: string[] = [];
    const watching: ClientCapabilities = {
      ...capabilities,
      workspace: { ...capabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    const everything = JSON.stringify({ watchers: [{ globPattern: '**/*' }] });
    const watchers = () =>
      registered
        .flatMap(({ registrations }) => registrations)
        .filter(({ registerOptions }) => JSON.stringify(registerOptions) === everything);
    const register = (params: RegistrationParams) => void registered.push(params);
    await withClient(watching, { folders: [folder], configure: noSettings, register }, async (client) => {
      const gone = new Promise<void>((resolve) => {
        client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
          unregistered.push(...unregisterations.map(({ id }) => id));
          resolve();
        });
      });
      assert.equal(watchers().length, 0, 'nothing is watched before somebody asks for a check');
      await check(client);
      const [watcher, ...others] = watchers();
      assert.deepEqual([typeof watcher?.id, others], ['string', []]);
      await client.publishedLast(uri, [fault]);
      await client.connection.sendNotification(clearWorkspaceFindings);
      await client.publishedLast(uri, []);
      await gone;
      assert.deepEqual(unregistered, [watcher?.id]);
      await client.changeFiles(uri);
      await client.open(uri, faulty);
      await client.close(uri);
      await client.open(`${folder}/other.imr.md`, sampleDecision);
      assert.deepEqual(await client.pulledRules(`${folder}/other.imr.md`), []);
      assert.deepEqual(client.urisWithDiagnostics(), []);
    });
  });

  test('never begins by itself', async () => {
    const uri = await write('a.imr.md', faulty);
    await withFolder(async (client) => {
      await client.changeFiles(uri);
      await client.tellOfFiles(FileChangeType.Created, uri);
      await client.pushSettings(null);
      await client.open(uri, faulty);
      assert.deepEqual(await client.pulledRules(uri), [fault]);
      await client.close(uri);
      await client.open(`${folder}/other.imr.md`, sampleDecision);
      assert.deepEqual(await client.pulledRules(`${folder}/other.imr.md`), []);
      assert.deepEqual(client.urisWithDiagnostics(), []);
    });
  });

  test('is ended by the user, keeps what it found till then, and tells how far it is', async () => {
    for (let index = 0; index < 50; index++) await write(`first/${index}.imr.md`, faulty);
    await write('second/held.imr.md', faulty);
    const source = new CancellationTokenSource();
    const configure = (items: readonly ConfigurationItem[]) => {
      // All of the first folder is checked or under way. The server is told of the end before it has this answer.
      if (items.some(({ scopeUri = '', section }) => section === 'imr' && scopeUri.endsWith('/second')))
        source.cancel();
      return items.map(() => null);
    };
    await withClient(capabilities, { folders: [folder, `${folder}/second`], configure }, async (client) => {
      const told: unknown[] = [];
      client.connection.onProgress(WorkDoneProgress.type, 'token', (value) => void told.push(value));
      const answer = client.connection.sendRequest<CheckWorkspaceAnswer>(
        checkWorkspaceRequest,
        { workDoneToken: 'token' },
        source.token,
      );
      const { isComplete, decisions } = await answer;
      assert.deepEqual({ isComplete, decisions }, { isComplete: false, decisions: 51 });
      assert.deepEqual(told.slice(0, 2), [
        { kind: 'report', percentage: 49, message: '25 of 51 files' },
        { kind: 'report', percentage: 98, message: '50 of 51 files' },
      ]);
      assert.equal(client.urisWithDiagnostics().length, 51);
    });
  });
});
