import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  PublishDiagnosticsParams,
  RegistrationParams,
} from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { catalogueText, guidelineRow } from '../support/catalogue-texts.js';
import { within } from '../support/deadline.js';
import { fullCapabilities, withClient } from '../support/language-client.js';

const faultyDecision = sampleDecision.replace('Standard', 'Standart');
const good = catalogueText([guidelineRow('acme-shoulder')]);
const faulty = good.replace('"basis": "other"', '"basis": "acme"');
const settings = { catalogues: ['acme.json'] };
const placeOfBasis = { start: { line: 17, character: 19 }, end: { line: 17, character: 25 } };
const fault = {
  range: placeOfBasis,
  severity: 1,
  code: 'catalogue',
  source: 'imr',
  message:
    '"acme" cannot be used: Invalid option: expected one of "mtus"|"other". The guideline "acme-shoulder" is left out; the other guidelines hold.',
};
const withFolders: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { configuration: true, workspaceFolders: true },
};

describe('catalogue files of the settings', () => {
  let root: string;
  let folder: string;
  let draft: string;
  let catalogue: string;
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'imr-catalogues-')));
  });
  beforeEach(async () => {
    const path = await mkdtemp(join(root, 'w'));
    await mkdir(join(path, 'drafts'));
    folder = pathToFileURL(path).href;
    draft = `${folder}/drafts/a.imr.md`;
    catalogue = `${folder}/acme.json`;
  });
  after(() => rm(root, { recursive: true }));

  const write = (uri: string, text: string) => writeFile(new URL(uri), text);
  const configure = () => [settings];
  const of = (uri: string) => (params: PublishDiagnosticsParams) => params.uri === uri;
  const isCleared = (uri: string) => (params: PublishDiagnosticsParams) =>
    params.uri === uri && params.diagnostics.length === 0;

  test('show their faults at the place, which go when the file is mended; the checks go on', () =>
    withClient(withFolders, { folders: [folder], configure }, async (client) => {
      await write(catalogue, faulty);
      await client.open(draft, faultyDecision);
      assert.deepEqual(await client.pulledRules(draft), ['header/unknown-priority']);
      assert.deepEqual(await client.publishedWhere(of(catalogue)), { uri: catalogue, diagnostics: [fault] });
      await write(catalogue, good);
      await client.changeFiles(catalogue);
      await client.publishedWhere(isCleared(catalogue));
      assert.deepEqual(await client.pulledRules(draft), ['header/unknown-priority']);
      assert.deepEqual(client.told, []);
    }));

  test('are read again when they change though no decision is open', () =>
    withClient(withFolders, { folders: [folder], configure }, async (client) => {
      await write(catalogue, faulty);
      await client.open(draft, sampleDecision);
      await client.pull(draft);
      await client.close(draft);
      await write(catalogue, good);
      await client.changeFiles(catalogue.replace('acme', '%61cme'));
      await client.publishedWhere(isCleared(catalogue));
    }));

  test('make the findings of open decisions be asked for anew when they change', async () => {
    let refreshes = 0;
    let resolve = () => undefined as undefined;
    const refreshed = new Promise<void>((settle) => {
      resolve = () => void settle();
    });
    const refresh = () => {
      refreshes++;
      resolve();
    };
    const workspace = { ...withFolders.workspace, diagnostics: { refreshSupport: true } };
    await withClient({ ...withFolders, workspace }, { folders: [folder], configure, refresh }, async (client) => {
      await write(catalogue, good);
      await client.open(draft, sampleDecision);
      const { resultId } = await client.pull(draft);
      await client.changeFiles(`${folder}/other.json`);
      assert.ok(resultId);
      assert.equal((await client.pull(draft, resultId)).kind, 'unchanged');
      assert.equal(refreshes, 0);
      await client.changeFiles(catalogue);
      await within(refreshed, 'the request to pull anew');
      assert.equal((await client.pull(draft, resultId)).kind, 'full');
    });
  });

  test('that are no longer named lose their faults', async () => {
    let current: object = settings;
    await withClient(withFolders, { folders: [folder], configure: () => [current] }, async (client) => {
      await write(catalogue, faulty);
      await client.open(draft, sampleDecision);
      await client.pull(draft);
      await client.publishedWhere(of(catalogue));
      current = {};
      await client.pushSettings(null);
      await client.publishedWhere(isCleared(catalogue));
    });
  });

  test('that cannot be read are told once, with the reason, and the checks go on', () => {
    const catalogues = ['gone.json', '../outside.json', '.', 'acme.json', './acme.json'];
    return withClient(withFolders, { folders: [folder], configure: () => [{ catalogues }] }, async (client) => {
      await write(catalogue, faulty);
      for (const uri of [draft, `${folder}/b.imr.md`]) {
        await client.open(uri, faultyDecision);
        assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
      }
      const path = new URL(folder).pathname;
      const unused = (name: string, reason: string) =>
        `The catalogue "${name}" in the setting imr.catalogues is not used: ${reason}. All other guidelines hold.`;
      assert.deepEqual(client.told.toSorted(), [
        unused('../outside.json', `it lies outside the folder "${path}"`),
        unused(path, 'it is no file'),
        unused(`${path}/gone.json`, 'there is no such file'),
      ]);
      assert.deepEqual(await client.publishedWhere(of(catalogue)), { uri: catalogue, diagnostics: [fault] });
    });
  });

  test('are those of the innermost folder, else of the document', async () => {
    const drafts = `${folder}/drafts`;
    const inner = `${drafts}/acme.json`;
    await write(inner, faulty);
    await withClient(withFolders, { folders: [folder, drafts], configure }, async (client) => {
      await client.open(draft, sampleDecision);
      await client.pull(draft);
      await client.publishedWhere(of(inner));
    });
    await withClient(withFolders, { configure }, async (client) => {
      await client.open(draft, sampleDecision);
      await client.pull(draft);
      await client.publishedWhere(of(inner));
    });
  });

  test('follow the folders that are opened and closed', async () => {
    const drafts = `${folder}/drafts`;
    const inner = `${drafts}/acme.json`;
    await write(catalogue, faulty);
    await write(inner, faulty);
    await withClient(withFolders, { folders: [folder], configure }, async (client) => {
      await client.open(draft, sampleDecision);
      await client.pull(draft);
      await client.publishedWhere(of(catalogue));
      await client.changeFolders([drafts], [folder]);
      await client.publishedWhere(isCleared(catalogue));
      await client.pull(draft);
      await client.publishedWhere(of(inner));
    });
  });

  for (const [name, relativePatternSupport] of [
    ['by their folder and name', true],
    ['by their name alone where the client knows no more', false],
  ] as const) {
    test(`are watched, each once, ${name}`, async () => {
      const registered: RegistrationParams[] = [];
      const register = (params: RegistrationParams) => void registered.push(params);
      const watching = { dynamicRegistration: true, relativePatternSupport };
      const workspace = { ...withFolders.workspace, didChangeWatchedFiles: watching };
      const special = { catalogues: ['drafts/{a}[1].json'] };
      const behaviour = { folders: [folder], configure: () => [special], register };
      await withClient({ ...withFolders, workspace }, behaviour, async (client) => {
        await client.open(draft, sampleDecision);
        await client.pull(draft);
        await client.pushSettings(null);
        await client.pull(draft);
        const pattern = '[{]a}[[]1].json';
        const globPattern = relativePatternSupport ? { baseUri: `${folder}/drafts`, pattern } : `**/${pattern}`;
        assert.deepEqual(
          registered.flatMap(({ registrations }) =>
            registrations.map(({ method, registerOptions }) => ({ method, registerOptions })),
          ),
          [
            {
              method: 'workspace/didChangeWatchedFiles',
              registerOptions: {
                watchers: [{ globPattern: '**/imr.config.json' }, { globPattern: '**/*.imr.config.json' }],
              },
            },
            { method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: [{ globPattern }] } },
          ],
        );
      });
    });
  }
});
