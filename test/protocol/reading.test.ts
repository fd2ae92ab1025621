import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { fullCapabilities, LanguageClient, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/a.imr.md';
const textDocument = { uri };
const text = sampleDecision.replace('Both are', 'See www.odg.example. Both are');
const lines = text.split('\n');
const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };

/** The range of the first occurrence of some words. */
function rangeOf(words: string) {
  const line = lines.findIndex((each) => each.includes(words));
  const character = lines[line]?.indexOf(words) ?? -1;
  assert.ok(line >= 0, words);
  return { start: { line, character }, end: { line, character: character + words.length } };
}

const at = (words: string) => ({ textDocument, position: rangeOf(words).start });
const injury = rangeOf('02/10/2016');
const accident = {
  ...rangeOf('floor on 02/10/2016'),
  start: { line: 17, character: rangeOf('floor on 02/10/2016').end.character - 10 },
};

describe('what is shown of a decision', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start(fullCapabilities, { canReveal: true });
    await client.open(uri, text);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('lenses that can be clicked', async () => {
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(
      lenses?.map(({ range, command }) => [range.start.line, command]),
      [
        [
          23,
          { title: 'Overturned · 1 source · ready', command: 'imr.reveal', arguments: [uri, rangeOf('Overturned')] },
        ],
        [31, { title: 'Upheld · 1 source · ready', command: 'imr.reveal', arguments: [uri, rangeOf('Upheld')] }],
      ],
    );
  });

  test('colors, the same for a range as for all', async () => {
    const { legend } = client.initialized.capabilities.semanticTokensProvider ?? {};
    assert.deepEqual(legend, {
      tokenTypes: ['comment', 'property', 'enumMember', 'number', 'type'],
      tokenModifiers: ['redaction', 'caseNumber', 'upheld', 'overturned', 'date', 'guideline'],
    });
    const all = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    // Line and column from the token before, length, type, the bit of the modifier.
    assert.deepEqual(all?.data.slice(0, 10), [0, 20, 12, 1, 2, 1, 22, 10, 3, 16]);
    assert.equal(all?.data.length, 13 * 5);
    const range = { start: { line: 23, character: 0 }, end: { line: 24, character: 0 } };
    const some = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    assert.deepEqual(some?.data, [23, rangeOf('Overturned').start.character, 10, 2, 8]);
  });

  test('no hints until they are switched on', async () => {
    assert.deepEqual(await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole }), []);
  });

  test('selections around each place', async () => {
    const positions = [rangeOf('meniscus').start, { line: 999, character: 0 }];
    const found = await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    assert.equal(found?.length, 2);
    assert.deepEqual(found?.[0]?.range, rangeOf('meniscus'));
    assert.deepEqual(found?.[0]?.parent?.range.start, rangeOf('The guideline supports').start);
  });

  test('links of web addresses', async () => {
    assert.deepEqual(await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument }), [
      { range: rangeOf('www.odg.example'), target: 'https://www.odg.example' },
    ]);
  });

  test('a fact: where it is declared, stated and highlighted', async () => {
    const { connection } = client;
    const here = { textDocument, position: accident.start };
    assert.deepEqual(await connection.sendRequest(DefinitionRequest.type, here), [{ uri, range: injury }]);
    const references = (includeDeclaration: boolean) =>
      connection.sendRequest(ReferencesRequest.type, { ...here, context: { includeDeclaration } });
    assert.deepEqual(await references(true), [
      { uri, range: injury },
      { uri, range: accident },
    ]);
    assert.deepEqual(await references(false), [{ uri, range: accident }]);
    assert.deepEqual(await connection.sendRequest(DocumentHighlightRequest.type, here), [
      { range: injury },
      { range: accident },
    ]);
  });

  test('treatments and case numbers of open decisions', async () => {
    assert.deepEqual(await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'mri' }), [
      {
        name: 'MRI of the right knee without contrast',
        kind: 5,
        containerName: 'CM16-0900001',
        location: { uri, range: rangeOf('MRI of the right knee without contrast') },
      },
    ]);
  });
});

describe('a client that cannot reveal a place', () => {
  test('gets lenses without a command', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, text);
      const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
      assert.deepEqual(
        lenses?.map(({ command }) => command),
        [
          { title: 'Overturned · 1 source · ready', command: '' },
          { title: 'Upheld · 1 source · ready', command: '' },
        ],
      );
    }));
});

describe('the switches', () => {
  test('turn each feature off, and the hints on', () =>
    withClient(fullCapabilities, {}, async (client) => {
      const features = { codeLens: false, inlayHints: true, semanticTokens: false, highlights: false, links: false };
      await client.pushSettings({
        imr: { features: { ...features, hover: false, completion: false, formatting: false } },
      });
      await client.open(uri, text);
      const { connection } = client;
      assert.deepEqual(await connection.sendRequest(CodeLensRequest.type, { textDocument }), []);
      assert.deepEqual(await connection.sendRequest(SemanticTokensRequest.type, { textDocument }), { data: [] });
      assert.deepEqual(await connection.sendRequest(DocumentLinkRequest.type, { textDocument }), []);
      assert.deepEqual(await connection.sendRequest(DocumentHighlightRequest.type, at('02/10/2016')), []);
      assert.equal(await connection.sendRequest(HoverRequest.type, at('Upheld')), null);
      const none = { isIncomplete: false, items: [] };
      assert.deepEqual(await connection.sendRequest(CompletionRequest.type, at('Upheld')), none);
      const options = { tabSize: 4, insertSpaces: true };
      assert.deepEqual(await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }), []);
      assert.deepEqual(await connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole }), [
        { position: rangeOf('06/08/2016').end, label: '7 days after application', paddingLeft: true },
        { position: rangeOf('07/05/2016').end, label: '27 days after assignment', paddingLeft: true },
        { position: rangeOf('06/01/2016').end, label: '16 days after UR denial', paddingLeft: true },
      ]);
    }));
});

/** What leads through a decision, and the light bulb: each answer as it is asked for, where something is to be said. */
async function ways({ connection }: LanguageClient): Promise<Readonly<Record<string, number>>> {
  const many = (answer: unknown) => (Array.isArray(answer) ? answer.length : answer ? 1 : 0);
  const context = { includeDeclaration: true };
  const range = rangeOf('Upheld');
  const fixes = { textDocument, range, context: { diagnostics: [] } };
  const [selection] =
    (await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [range.start] })) ?? [];
  return {
    outline: many(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })),
    symbols: many(await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'MRI' })),
    folding: many(await connection.sendRequest(FoldingRangeRequest.type, { textDocument })),
    selection: many(selection?.parent),
    definition: many(await connection.sendRequest(DefinitionRequest.type, at('02/10/2016'))),
    references: many(await connection.sendRequest(ReferencesRequest.type, { ...at('02/10/2016'), context })),
    codeActions: many(await connection.sendRequest(CodeActionRequest.type, fixes)),
  };
}

describe('the switches of what leads through a decision', () => {
  test('turn each off, the light bulb, too', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, text);
      const on = await ways(client);
      assert.deepEqual(
        Object.entries(on).filter(([, many]) => many === 0),
        [],
      );
      const features = { outline: false, folding: false, selection: false, navigation: false, codeActions: false };
      await client.pushSettings({ imr: { features } });
      assert.deepEqual(await ways(client), Object.fromEntries(Object.keys(on).map((way) => [way, 0])));
    }));
});

describe('decisions that are not open', () => {
  let root: string;
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'imr-symbols-')));
    await writeFile(join(root, 'b.imr.md'), text.replaceAll('MRI of the right knee', 'MRI of the left hip'));
    await writeFile(join(root, 'notes.md'), '# MRI of the left hip\n');
  });
  after(() => rm(root, { recursive: true }));

  test('are found by a query of three letters and more', () =>
    withClient(fullCapabilities, { folders: [pathToFileURL(root).href] }, async ({ connection }) => {
      const named = async (query: string) => {
        const found = (await connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
        return found.map(({ name, location }) => [name, location.uri]);
      };
      const file = pathToFileURL(join(root, 'b.imr.md')).href;
      assert.deepEqual(await named('left hip'), [['MRI of the left hip without contrast', file]]);
      assert.deepEqual(await named('hi'), []);
      assert.deepEqual(await named('shoulder'), []);
    }));
});
