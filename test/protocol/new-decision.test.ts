import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { specialties, states } from '../../server/src/knowledge/reviewers.js';
import {
  addIssueRequest,
  checkDraftFieldRequest,
  draftChoicesRequest,
  newDecisionRequest,
} from '../../server/src/protocol.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { snippetWords } from '../support/cursor.js';
import { wholeDraft } from '../support/draft.js';
import { fullCapabilities, LanguageClient, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/';

describe('the requests for a new decision', () => {
  let client: LanguageClient;
  const ask = <Answer>(method: string, params: unknown) => client.connection.sendRequest<Answer>(method, params);
  before(async () => {
    client = await LanguageClient.start(fullCapabilities);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('give the values to choose from', async () => {
    assert.deepEqual(await ask(draftChoicesRequest, undefined), {
      priorities: ['Standard', 'Expedited'],
      states: states.map(({ name }) => name),
      specialties: specialties.map(({ name, confidence }) => ({ name, isVerified: confidence === 'read' })),
    });
  });

  test('check a field', async () => {
    const field = 'decisionDate';
    assert.deepEqual(await ask(checkDraftFieldRequest, { uri, field, draft: { decisionDate: '7/5/16' } }), {
      value: '07/05/2016',
    });
    const checked = await ask<{ fault: { severity: string } }>(checkDraftFieldRequest, {
      uri,
      field,
      draft: { decisionDate: '02/30/2016' },
    });
    assert.equal(checked.fault.severity, 'error');
  });

  test('give the skeleton, which is a decision', async () => {
    const { snippet } = await ask<{ snippet: string }>(newDecisionRequest, { uri, draft: wholeDraft });
    await client.open('untitled:one', snippetWords(snippet));
    assert.deepEqual([...new Set(await client.pulledRules('untitled:one'))], ['structure/placeholder']);
  });

  for (const [name, draft, fault] of [
    ['an unknown key', { caseNo: 'CM16-0900001' }, /Unrecognized key: "caseNo"/],
    ['a number', { caseNumber: 16 }, /expected string.*at draft\.caseNumber/s],
    ['a bare treatment', { treatments: ['MRI'] }, /at draft\.treatments\[0\]/],
    ['nothing', undefined, /at draft/],
  ] as const) {
    test(`say what is wrong with ${name}`, async () => {
      const answer = await ask<{ fault: string }>(newDecisionRequest, { uri, draft });
      assert.match(answer.fault, fault);
      assert.deepEqual(await ask(checkDraftFieldRequest, { uri, draft, field: 'caseNumber' }), { value: '' });
    });
  }

  test('add an issue where the cursor is', async () => {
    const textDocument = { uri: 'file:///drafts/added.imr.md' };
    await client.open(textDocument.uri, sampleDecision);
    const position = { line: 0, character: 0 };
    const treatment = { request: 'Knee brace' };
    const answer = await ask<{ position: unknown; snippet: string; renumbering: unknown }>(addIssueRequest, {
      textDocument,
      position,
      treatment,
    });
    const last = sampleDecision.trimEnd().split('\n');
    assert.deepEqual(answer.position, { line: last.length - 1, character: last.at(-1)?.length });
    assert.match(snippetWords(answer.snippet), /^\n\n\*\*Knee brace:\*\* \[insert outcome\]\n\n/);
    assert.deepEqual(answer.renumbering, []);
    const refused = { fault: 'This text has no section of issues to add one to.' };
    assert.deepEqual(await ask(addIssueRequest, { textDocument: { uri: 'file:///none' }, position }), refused);
    const { fault } = await ask<{ fault: string }>(addIssueRequest, { textDocument, position, treatment: 'Brace' });
    assert.match(fault, /at treatment/);
  });
});

test('a new decision names the organization of the settings', async () => {
  const organization = { name: 'Example Reviews', label: 'ERI' };
  const capabilities = { ...fullCapabilities, workspace: { configuration: true } };
  await withClient(capabilities, { configure: () => [{ organization }] }, async ({ connection }) => {
    const { snippet } = await connection.sendRequest<{ snippet: string }>(newDecisionRequest, { uri, draft: {} });
    assert.ok(snippet.includes('\nExample Reviews sent the complete case file'));
    assert.ok(snippet.includes('**ERI guideline:**'));
  });
});
