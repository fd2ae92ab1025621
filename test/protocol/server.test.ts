import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  CodeActionRequest,
  CompletionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
} from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { fullCapabilities, LanguageClient } from '../support/language-client.js';

const uri = 'file:///drafts/sample.imr.md';
const faulty = sampleDecision.replace('Standard', 'Standart').replace('a 44 year old', 'a(n) 44 year old');

describe('a client that asks for diagnostics', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start(fullCapabilities, { helpBase: 'file:///pages/' });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('gets them with code, link, source and severity', async () => {
    await client.open(uri, faulty);
    const report = await client.pull(uri);
    assert.equal(report.kind, 'full');
    assert.deepEqual(report.kind === 'full' && report.items.map(({ message, ...rest }) => rest), [
      {
        range: { start: { line: 3, character: 17 }, end: { line: 3, character: 25 } },
        severity: 2,
        code: 'header/unknown-priority',
        source: 'imr',
        codeDescription: { href: 'file:///pages/header/unknown-priority.md' },
      },
      {
        range: { start: { line: 17, character: 22 }, end: { line: 17, character: 26 } },
        severity: 1,
        code: 'structure/placeholder',
        source: 'imr',
        codeDescription: { href: 'file:///pages/structure/placeholder.md' },
      },
    ]);
  });

  test('is told when nothing changed', async () => {
    const first = await client.pull(uri);
    assert.ok(first.resultId);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  });

  test('gets those of the newest text after two fast edits', async () => {
    const standard = { start: { line: 3, character: 17 }, end: { line: 3, character: 25 } };
    await client.change(uri, 2, [{ range: standard, text: 'Expedited' }]);
    await client.change(uri, 3, [{ range: { ...standard, end: { line: 3, character: 26 } }, text: 'Standard' }]);
    const report = await client.pull(uri);
    assert.deepEqual(report.kind === 'full' && report.items.map(({ code }) => code), ['structure/placeholder']);
  });

  test('gets nothing for a document that is not open', async () => {
    assert.deepEqual(await client.pull('file:///other.imr.md'), { kind: 'full', items: [] });
  });

  test('gets the outline as a tree, each issue with its outcome', async () => {
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    const outline = (symbols as DocumentSymbol[]).map(({ name, detail, children = [] }) => ({
      name,
      detail,
      children: children.map((child) => [child.name, child.detail]),
    }));
    assert.deepEqual(outline[0], {
      name: 'Header',
      detail: 'CM16-0900001',
      children: [
        ['Case Number', 'CM16-0900001'],
        ['Date Assigned', '06/08/2016'],
        ['Date of Injury', '02/10/2016'],
        ['Decision Date', '07/05/2016'],
        ['UR Denial Date', '05/16/2016'],
        ['Priority', 'Standard'],
        ['Application Received', '06/01/2016'],
      ],
    });
    assert.deepEqual(outline[3], {
      name: 'IMR ISSUES, DECISIONS AND RATIONALES',
      detail: '2 issues',
      children: [
        ['MRI of the right knee without contrast', 'Overturned'],
        ['Physical therapy for the right knee, 6 visits', 'Upheld'],
      ],
    });
    const issue = (symbols as DocumentSymbol[])[3]?.children?.[0];
    assert.deepEqual(issue?.selectionRange, { start: { line: 23, character: 2 }, end: { line: 23, character: 54 } });
  });

  test('can fold header, sections, and issues', async () => {
    const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      ranges?.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 3],
        [5, 11],
        [13, 17],
        [19, 37],
        [23, 29],
        [31, 37],
      ],
    );
  });

  test('gets a versioned quick fix that names its finding', async () => {
    const broken = 'file:///drafts/heading.imr.md';
    await client.open(broken, sampleDecision.replace('CLINICAL CASE', 'CLINCAL CASE'));
    const range = { start: { line: 13, character: 6 }, end: { line: 13, character: 6 } };
    const params = { textDocument: { uri: broken }, range, context: { diagnostics: [] } };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, params);
    assert.equal(actions?.length, 1);
    const [action] = actions ?? [];
    assert.ok(action && 'edit' in action);
    assert.equal(action.title, 'Write "CLINICAL CASE SUMMARY"');
    assert.equal(action.isPreferred, true);
    assert.deepEqual(action.edit, {
      documentChanges: [
        {
          textDocument: { uri: broken, version: 1 },
          edits: [
            {
              range: { start: { line: 13, character: 4 }, end: { line: 13, character: 24 } },
              newText: 'CLINICAL CASE SUMMARY',
            },
          ],
        },
      ],
    });
    const refactorings = { ...params, context: { diagnostics: [], only: ['refactor'] } };
    assert.deepEqual(await client.connection.sendRequest(CodeActionRequest.type, refactorings), []);
  });

  test('is offered the skeleton with tab stops in an empty text', async () => {
    const empty = 'file:///drafts/new.imr.md';
    await client.open(empty, '');
    const position = { line: 0, character: 0 };
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: empty },
      position,
    });
    assert.ok(list && 'items' in list);
    assert.deepEqual(
      list.items.map(({ label, insertTextFormat }) => [label, insertTextFormat]),
      [['imr', 2]],
    );
  });
});

describe('a client that waits for diagnostics, without any other ability', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({});
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('is not told of a request that it does not know', () => {
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
  });

  test('is sent them with the version, bare', async () => {
    await client.open(uri, faulty);
    const { diagnostics } = await client.published(uri, 1);
    assert.deepEqual(
      diagnostics.map(({ code, codeDescription, relatedInformation, tags }) => ({
        code,
        codeDescription,
        relatedInformation,
        tags,
      })),
      ['header/unknown-priority', 'structure/placeholder'].map((code) => ({
        code,
        codeDescription: undefined,
        relatedInformation: undefined,
        tags: undefined,
      })),
    );
  });

  test('is sent them again after an edit', async () => {
    await client.change(uri, 2, [{ text: sampleDecision }]);
    assert.deepEqual((await client.published(uri, 2)).diagnostics, []);
  });

  test('gets a flat outline', async () => {
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.ok(symbols?.every((symbol) => 'location' in symbol));
    assert.equal(symbols?.length, 1 + 7 + 3 + 2 + 2 + 6);
  });

  test('is offered plain text without tab stops', async () => {
    const empty = 'file:///drafts/new.imr.md';
    await client.open(empty, '');
    const position = { line: 0, character: 0 };
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: empty },
      position,
    });
    assert.ok(list && 'items' in list);
    const [item] = list.items;
    assert.ok(item?.textEdit);
    assert.equal(item.insertTextFormat, 1);
    assert.doesNotMatch(item.textEdit.newText, /\$/);
    assert.match(item.textEdit.newText, /^\*\*Case Number:\*\*\t\[insert case number\]\n/);
  });
});
