import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type CheckPageAnswer,
  checkPageRequest,
  type DecisionStateAnswer,
  decisionStateRequest,
  type ExportAnswer,
  exportRequest,
  previewRequest,
} from '../../server/src/protocol.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { fullCapabilities, LanguageClient } from '../support/language-client.js';

const uri = 'file:///drafts/state.imr.md';
const textDocument = { uri };

describe('how far a decision is, asked for', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start(fullCapabilities);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  async function asked<T>(text: string, method: string, params: object = { textDocument }): Promise<T> {
    await client.open(uri, text);
    const answer = await client.connection.sendRequest<T>(method, params);
    await client.close(uri);
    return answer;
  }

  test('the state has the nodes of the panel with their ranges', async () => {
    const state = await asked<DecisionStateAnswer>(sampleDecision, decisionStateRequest);
    const { nodes, ...rest } = state;
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    const expected = { caseNumber: 'CM16-0900001', overall: 'Partially Overturn', isReady: true, blocking: 0 };
    assert.deepEqual(rest, { ...expected, verdict: 'ready', counts });
    assert.equal(nodes.length, 7);
    assert.deepEqual(nodes[1]?.children[0], {
      label: 'Case Number',
      description: 'CM16-0900001',
      mark: 'ready',
      range: { start: { line: 0, character: 20 }, end: { line: 0, character: 32 } },
      children: [],
    });
  });

  test('no decision, no document and a malformed question have no state', async () => {
    assert.equal(await asked('A letter.', decisionStateRequest), null);
    assert.equal(await asked('A letter.', checkPageRequest), null);
    for (const method of [decisionStateRequest, checkPageRequest, previewRequest, exportRequest]) {
      assert.equal(await client.connection.sendRequest(method, { textDocument, format: 'html' }), null);
      assert.equal(await client.connection.sendRequest(method, {}), null);
    }
  });

  test('the pages come with the version that their places are of', async () => {
    const page = await asked<CheckPageAnswer>(sampleDecision, checkPageRequest);
    assert.equal(page.title, 'Check before submission: CM16-0900001');
    assert.equal(page.version, 1);
    const preview = await asked<CheckPageAnswer>('Any **text**.', previewRequest);
    assert.match(preview.body, /<p>Any<strong> text<\/strong>\.<\/p>/);
  });

  test('a decision with errors is exported with their number', async () => {
    const faulty = sampleDecision.replace('05/16/2016', '06/16/2016');
    const html = await asked<ExportAnswer>(faulty, exportRequest, { textDocument, format: 'html' });
    assert.deepEqual([html.errors, html.isBase64, html.content.startsWith('<!DOCTYPE html>')], [1, false, true]);
    const word = await asked<ExportAnswer>(sampleDecision, exportRequest, { textDocument, format: 'word' });
    assert.deepEqual([word.errors, word.isBase64, word.content.startsWith('UEsDB')], [0, true, true]);
  });
});
