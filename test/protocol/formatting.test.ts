import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type PlacedText, tidyRequest } from '../../server/src/protocol.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { fullCapabilities, LanguageClient } from '../support/language-client.js';
import { hardWrapped, withoutMarks } from '../support/variants.js';

const uri = 'file:///drafts/form.imr.md';
const options = { tabSize: 4, insertSpaces: true };
const form = sampleDecision.replace(/<\/?b>/g, '**');
const pasted = hardWrapped(withoutMarks(form));

describe('formatting', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start(fullCapabilities);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  async function changed(text: string, ask: (document: TextDocument) => Promise<TextEdit[] | null>): Promise<string> {
    const document = TextDocument.create(uri, 'imr-decision', 1, text);
    await client.open(uri, text);
    const edits = await ask(document);
    await client.close(uri);
    return TextDocument.applyEdits(document, edits ?? []);
  }

  test('brings a document into the house form', async () => {
    const ask = () => client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options });
    assert.equal(await changed(pasted, ask), form);
    assert.equal(await changed(form, ask), form);
    assert.equal(await changed('', ask), '');
  });

  test('of a selection changes its lines alone', async () => {
    const text = form.replace('slipped on', 'slipped  on').replace('finished six', 'finished  six');
    const ask = (document: TextDocument) => {
      const at = document.positionAt(text.indexOf('finished  six'));
      const range = { start: at, end: at };
      return client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
        textDocument: { uri },
        range,
        options,
      });
    };
    assert.equal(await changed(text, ask), form.replace('slipped on', 'slipped  on'));
  });

  test('writes the next label after Enter', async () => {
    const text = `${form.slice(0, form.indexOf('**Claims'))}`.trimEnd().concat('\n');
    const ask = (document: TextDocument) =>
      client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
        textDocument: { uri },
        position: document.positionAt(text.length),
        ch: '\n',
        options,
      });
    assert.equal(await changed(text, ask), `${text}\n**Claims Administrator guideline:** `);
  });

  test('tidies pasted text, and answers a malformed question with nothing', async () => {
    const tidy = (range?: object) => () =>
      client.connection.sendRequest<PlacedText[]>(tidyRequest, { textDocument: { uri }, ...(range && { range }) });
    assert.equal(await changed(pasted.replace('finished', '\ufb01nished'), tidy()), form);
    assert.equal(await changed(pasted, tidy({ start: -1 })), pasted);
  });
});
