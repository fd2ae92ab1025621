import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  CodeActionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  HoverRequest,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type Position,
  type Range,
  ReferencesRequest,
  ResponseError,
  TextDocumentContentRefreshRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { within } from '../support/deadline.js';
import { fullCapabilities, type LanguageClient, withClient } from '../support/language-client.js';
import { trunkCatalogue } from '../support/trunk-catalogue.js';

const capabilities: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { configuration: true, workspaceFolders: true, textDocumentContent: {} },
  textDocument: {
    ...fullCapabilities.textDocument,
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
  },
};
const cited = sampleDecision.replace('Special Studies', 'Special Studies, and Trunk Care 2010, Section(s): Bracing');

/** The range of the first occurrence of some words. */
function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  const place = (offset: number): Position => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  return { start: place(start), end: place(start + words.length) };
}

describe('guidelines', () => {
  let root: string;
  let folder: string;
  let draft: string;
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'imr-guidelines-')));
  });
  beforeEach(async () => {
    const path = await mkdtemp(join(root, 'a folder '));
    await mkdir(join(path, 'drafts'));
    folder = pathToFileURL(path).href;
    draft = `${folder}/drafts/a.imr.md`;
    await write('trunk.json', JSON.stringify(trunkCatalogue));
  });
  after(() => rm(root, { recursive: true }));

  const write = (name: string, text: string) => writeFile(new URL(`${folder}/${name}`), text);
  const configure = () => [{ catalogues: ['trunk.json'] }];
  const inFolder = (use: (client: LanguageClient) => Promise<void>, able = capabilities) =>
    withClient(able, { folders: [folder], configure }, async (client) => {
      await client.open(draft, cited);
      await use(client);
    });
  const at = (words: string) => ({ textDocument: { uri: draft }, position: rangeOf(cited, words).start });
  const referencesAt = async (client: LanguageClient, words: string, includeDeclaration = false) => {
    const params = { ...at(words), context: { includeDeclaration } };
    return (await client.connection.sendRequest(ReferencesRequest.type, params)) ?? [];
  };
  const definitionsAt = async (client: LanguageClient, words: string) =>
    (await client.connection.sendRequest(DefinitionRequest.type, at(words))) as LocationLink[] | null;
  const lineOf = async (client: LanguageClient, uri: string, { start, end }: Range) => {
    const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, { uri });
    return text.split('\n')[start.line]?.slice(start.character, end.character);
  };

  test('are told of under the pointer, as the client likes it', () =>
    inFolder(async (client) => {
      const hover = await client.connection.sendRequest(HoverRequest.type, at('Trunk Care'));
      assert.deepEqual(hover?.range, rangeOf(cited, 'Trunk Care 2010'));
      assert.ok(typeof hover?.contents === 'object' && 'kind' in hover.contents);
      assert.equal(hover.contents.kind, 'markdown');
      assert.match(
        hover.contents.value,
        /^\*\*Not in force on 07\/05\/2016.*\n\n\*\*Trunk Care 2010\*\*\n\n- Official/,
      );
      assert.equal(await client.connection.sendRequest(HoverRequest.type, at('Standard')), null);
    }));

  test('are told of in plain text to a client that says nothing', () =>
    inFolder(async (client) => {
      const hover = await client.connection.sendRequest(HoverRequest.type, at('Trunk Care'));
      assert.ok(typeof hover?.contents === 'object' && 'kind' in hover.contents);
      assert.equal(hover.contents.kind, 'plaintext');
      assert.match(hover.contents.value, /^Not in force on 07\/05\/2016.*\n\nTrunk Care 2010\n\n- Official/);
    }, fullCapabilitiesAsked));

  test('have a page that opens at the edition or the section', () =>
    inFolder(async (client) => {
      assert.deepEqual(client.initialized.capabilities.workspace?.textDocumentContent, {
        schemes: ['imr-guideline', 'imr-configuration'],
      });
      for (const [words, origin, line] of [
        ['Trunk', 'Trunk Care 2010', 'Trunk Care 2010'],
        [
          'Bracing',
          'Bracing',
          '**Bracing**, pages 12 to 14 (unverified). About: brace; corset. Sources: A book, <https://example.org/book> (2010)',
        ],
      ] as const) {
        const links = await definitionsAt(client, words);
        const [link] = links ?? [];
        assert.ok(link && links?.length === 1);
        assert.deepEqual(link.originSelectionRange, rangeOf(cited, origin));
        assert.match(link.targetUri, /^imr-guideline:\/trunk\.md\?/);
        assert.equal(await lineOf(client, link.targetUri, link.targetSelectionRange), line);
      }
      assert.equal(await definitionsAt(client, 'Standard'), null);
    }));

  test('have a page after the document that led there is closed', () =>
    inFolder(async (client) => {
      const [link] = (await definitionsAt(client, 'Trunk')) ?? [];
      assert.ok(link);
      await client.close(draft);
      assert.equal(await lineOf(client, link.targetUri, link.targetRange), 'Trunk Care 2010');
    }));

  test('have a page that is read anew when a catalogue changes', () =>
    inFolder(async (client) => {
      const refreshed = new Promise<string>((resolve) => {
        client.connection.onRequest(TextDocumentContentRefreshRequest.type, ({ uri }) => resolve(uri));
      });
      const [link] = (await definitionsAt(client, 'Trunk')) ?? [];
      assert.ok(link);
      assert.equal(await lineOf(client, link.targetUri, link.targetRange), 'Trunk Care 2010');
      await write('trunk.json', JSON.stringify(trunkCatalogue).replaceAll('"name":"Trunk"', '"name":"Torso"'));
      await client.changeFiles(`${folder}/trunk.json`);
      assert.equal(await within(refreshed, 'a refresh'), link.targetUri);
      const top = { start: { line: 0, character: 2 }, end: { line: 0, character: 99 } };
      assert.equal(await lineOf(client, link.targetUri, top), 'Torso');
    }));

  test('that no catalogue has are said to be in none', () =>
    inFolder(async (client) => {
      const texts = [
        'imr-guideline:/nothing.md?file%3A%2F%2F%2Fx%2F',
        'imr-guideline:/trunk.md',
        'imr-guideline:/trunk.md?%',
      ];
      for (const uri of texts) {
        const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, { uri });
        assert.equal(text, '# Not in the catalogue\n\nNo catalogue has this guideline any more.\n');
      }
    }));

  test('have no page where the client can show none', () =>
    inFolder(async (client) => {
      assert.equal(client.initialized.capabilities.workspace?.textDocumentContent, undefined);
      assert.equal(await definitionsAt(client, 'Trunk'), null);
      assert.deepEqual(await referencesAt(client, 'Bracing', true), [{ uri: draft, range: rangeOf(cited, 'Bracing') }]);
    }, fullCapabilitiesAsked));

  test('are found wherever the open folder cites them, in open documents as they are typed', () =>
    inFolder(async (client) => {
      const mentioned = sampleDecision.replace('The guideline supports', 'As TCG, p. 13, says, it supports');
      await write('drafts/a.imr.md', sampleDecision);
      await write('drafts/b.imr.md', mentioned);
      await write('notes.md', 'Decision based on MTUS Trunk Care 2010.\n');
      await write('other.json', cited);
      const open = { uri: draft, range: rangeOf(cited, 'Trunk Care 2010') };
      const closed = { uri: `${folder}/drafts/b.imr.md`, range: rangeOf(mentioned, 'TCG, p. 13') };
      assert.deepEqual(await referencesAt(client, 'Trunk'), [open, closed]);
      assert.deepEqual(await referencesAt(client, 'Bracing'), [{ uri: draft, range: rangeOf(cited, 'Bracing') }]);
      assert.deepEqual(await referencesAt(client, 'Standard'), []);
      const [page, ...places]: Location[] = await referencesAt(client, 'Trunk', true);
      assert.deepEqual(places, [open, closed]);
      assert.ok(page);
      assert.equal(await lineOf(client, page.uri, page.range), 'Trunk Care 2010');
      assert.deepEqual(client.told, []);
    }));

  test('are found in the open documents when no folder is open', () =>
    withClient(capabilities, { configure: () => [{}] }, async (client) => {
      const [one, other] = ['untitled:a', `${folder}/b.imr.md`];
      await write('c.imr.md', sampleDecision);
      for (const uri of [one, other]) await client.open(uri, sampleDecision);
      const params = {
        textDocument: { uri: one },
        position: rangeOf(sampleDecision, 'Special Studies').start,
        context: { includeDeclaration: false },
      };
      const range = rangeOf(sampleDecision, 'Special Studies');
      assert.deepEqual(await client.connection.sendRequest(ReferencesRequest.type, params), [
        { uri: one, range },
        { uri: other, range },
      ]);
    }));

  test('are not sought any more when the search is cancelled', () =>
    inFolder(async (client) => {
      for (let file = 0; file < 400; file++) await write(`drafts/${file}.imr.md`, sampleDecision);
      const cancellation = new CancellationTokenSource();
      const params = { ...at('Trunk'), context: { includeDeclaration: false } };
      const answer = client.connection.sendRequest(ReferencesRequest.type, params, cancellation.token);
      cancellation.cancel();
      await assert.rejects(
        answer,
        (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
      );
    }));

  test('are highlighted in the document', () =>
    inFolder(async (client) => {
      const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, at('Trunk'));
      assert.deepEqual(highlights, [{ range: rangeOf(cited, 'Trunk Care 2010') }]);
      assert.deepEqual(await client.connection.sendRequest(DocumentHighlightRequest.type, at('Standard')), []);
    }));
});

const fullCapabilitiesAsked: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { configuration: true, workspaceFolders: true },
};

describe('quick fixes in a selection', () => {
  test('have titles of their own', async () => {
    const uri = 'file:///drafts/a.imr.md';
    const text = sampleDecision.replace('Overturned', 'overturned').replace('Upheld', 'overturned');
    await withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, text);
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      assert.equal(rangeOf(text, 'overturned').start.line + 1, 24);
      const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['Write "Overturned" (line 24)', 'Write "Overturned" (line 32)'],
      );
    });
  });
});
