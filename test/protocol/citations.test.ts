import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { fullCapabilities, type LanguageClient, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/cited.imr.md';
const reviewerGuideline = 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';
const request = 'imr/searchCitations';

/** Opens the sample decision with these words in the reviewer's line and gives the position of `|` in them. */
async function openAt(client: LanguageClient, written: string) {
  const marked = sampleDecision.replace(reviewerGuideline, written);
  const text = marked.replace('|', '');
  await client.open(uri, text);
  return TextDocument.create(uri, 'imr-decision', 1, text).positionAt(marked.indexOf('|'));
}

test('citations are found with the edit that inserts them', () =>
  withClient(fullCapabilities, {}, async (client) => {
    const position = await openAt(client, '|');
    const ask = { textDocument: { uri }, position, query: 'massage' };
    const [first]: unknown[] = await client.connection.sendRequest(request, ask);
    assert.deepEqual(first, {
      label: 'Chronic Pain Medical Treatment 2009, Section(s): Massage therapy',
      description: 'MTUS',
      detail: 'in force 07/18/2009 to 07/27/2016',
      range: { start: position, end: position },
      newText: 'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Massage therapy.',
    });
  }));

test('malformed questions and closed documents are answered with no citations', () =>
  withClient(fullCapabilities, {}, async (client) => {
    const { connection } = client;
    const position = { line: 0, character: 0 };
    const questions = [{}, { textDocument: { uri }, position }, { textDocument: { uri }, position, query: 'massage' }];
    for (const question of questions) assert.deepEqual(await connection.sendRequest(request, question), []);
    const negative = { textDocument: { uri }, position: { line: -1, character: 0 }, query: '' };
    assert.deepEqual(await connection.sendRequest(request, negative), []);
  }));

test('a blank asks for citations only, and a chosen item tells what is known', () =>
  withClient(fullCapabilities, {}, async (client) => {
    const { connection } = client;
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
    const itemsAt = async (written: string) => {
      const position = await openAt(client, written);
      const answer = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position, context });
      await client.close(uri);
      return Array.isArray(answer) ? answer : (answer?.items ?? []);
    };
    assert.deepEqual(await itemsAt(`${reviewerGuideline}\n\n |`), []);
    const [item] = await itemsAt('Decision based on MTUS |');
    assert.equal(item?.label, 'Knee Complaints 2004');
    await openAt(client, '|');
    assert.ok(item);
    const { documentation } = await connection.sendRequest(CompletionResolveRequest.type, item);
    assert.ok(typeof documentation === 'object' && documentation.kind === 'plaintext');
    assert.match(documentation.value, /^Knee Complaints 2004\n\nOfficial title: /);
    assert.deepEqual(await connection.sendRequest(CompletionResolveRequest.type, { label: 'Upheld' }), {
      label: 'Upheld',
    });
  }));
