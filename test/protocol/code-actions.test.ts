import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type CodeAction, CodeActionRequest, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { fullCapabilities, LanguageClient, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/actions.imr.md';
const heading = sampleDecision.replace('CLINICAL CASE', 'CLINCAL CASE');

describe('code actions', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start(fullCapabilities, { canAskForReason: true });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  /** The actions at some words of a text. */
  async function actionsAt(text: string, words: string, only?: string[]): Promise<CodeAction[]> {
    await client.open(uri, text);
    const position = TextDocument.create(uri, 'imr-decision', 1, text).positionAt(text.indexOf(words));
    const answer = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
    await client.close(uri);
    return (answer ?? []).filter((action): action is CodeAction => 'kind' in action);
  }

  function applied(text: string, action: CodeAction | undefined): string {
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
    return TextDocument.applyEdits(TextDocument.create(uri, 'imr-decision', 1, text), edits);
  }

  test('of a finding are its fix and the command that suppresses it', async () => {
    const actions = await actionsAt(heading, 'CLINCAL');
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred]),
      [
        ['Write "CLINICAL CASE SUMMARY"', 'quickfix', true],
        ['Ignore structure/misspelt-heading here …', 'quickfix', undefined],
      ],
    );
    assert.deepEqual(actions[1]?.command?.arguments, [
      { uri, rule: 'structure/misspelt-heading', position: { line: 13, character: 4 } },
    ]);
  });

  const twice = sampleDecision.replace('Both are documented here.', 'Both are are documented here.');
  const above = (comment: string, text: string) => `${comment}\n${text}`;
  const removal = 'Remove the comment: show prose/doubled-word again';
  const removals: readonly [name: string, comment: string, text: string, titles: readonly string[]][] = [
    ['is used', '<!-- imr-ignore prose/doubled-word: as in the report -->', twice, [removal]],
    ['is unused', '<!-- imr-ignore prose/doubled-word: as in the report -->', sampleDecision, ['Remove the comment']],
    ['has no reason', '<!-- imr-ignore prose/doubled-word -->', twice, ['Remove the comment']],
    ['has no rule', '<!-- imr-ignore -->', sampleDecision, ['Remove the comment']],
    [
      'has a misspelt rule',
      '<!-- imr-ignore prose/doubled-words: as in the report -->',
      twice,
      ['Write "prose/doubled-word"', 'Remove the comment'],
    ],
  ];
  for (const [name, comment, text, titles] of removals) {
    test(`remove a suppressing comment that ${name}, with its line`, async () => {
      const actions = await actionsAt(above(comment, text), comment.includes('prose') ? 'prose' : 'imr-ignore');
      assert.deepEqual(
        actions.map(({ title }) => title),
        titles,
      );
      assert.equal(applied(above(comment, text), actions.at(-1)), text);
    });
  }

  test('leave words beside a removed comment as they are', async () => {
    const text = `${twice}<!-- imr-ignore prose/doubled-word --> Amen.\n`;
    const actions = await actionsAt(text, 'prose/doubled-word');
    assert.equal(applied(text, actions.at(-1)), `${twice} Amen.\n`);
  });

  test('of the whole text make all safe fixes', async () => {
    const [action, ...others] = await actionsAt(heading, 'Case Number', ['source.fixAll']);
    assert.deepEqual([action?.kind, others.length], ['source.fixAll.imr', 0]);
    assert.equal(applied(heading, action), sampleDecision);
  });

  test('of a text without safe fixes are none', async () => {
    assert.deepEqual(await actionsAt(sampleDecision, 'Case Number', ['source']), []);
  });

  test('mend all faults of a rule', async () => {
    const text = heading.replace('IMR ISSUES, DECISIONS', 'IMR ISSUES, DECISONS');
    const action = (await actionsAt(text, 'CLINCAL')).find(({ title }) => title.startsWith('Fix all'));
    assert.equal(action?.title, 'Fix all of structure/misspelt-heading in this decision');
    assert.equal(applied(text, action), sampleDecision);
  });

  test('change an outcome', async () => {
    const [action] = await actionsAt(sampleDecision, 'Overturned', ['refactor']);
    assert.equal(action?.kind, 'refactor.rewrite');
    assert.equal(applied(sampleDecision, action), sampleDecision.replace('Overturned', 'Upheld'));
  });

  test('suppress with a reason', async () => {
    await client.open(uri, heading);
    const ask = (reason: string, line: number) =>
      client.connection.sendRequest('imr/suppress', {
        textDocument: { uri },
        rule: 'structure/misspelt-heading',
        position: { line, character: 4 },
        reason,
      });
    const start = { line: 13, character: 0 };
    assert.deepEqual(await ask('as in the template', 13), {
      range: { start, end: start },
      newText: '<!-- imr-ignore structure/misspelt-heading: as in the template -->\n',
    });
    assert.equal(await ask('no finding there', 14), null);
    assert.equal(await ask(' ', 13), null);
    assert.equal(await ask('a --> b', 13), null);
    assert.equal(await client.connection.sendRequest('imr/suppress', { textDocument: 7 }), null);
    await client.close(uri);
  });
});

test('a client that has no command of ours is offered none', () =>
  withClient(fullCapabilities, {}, async (client) => {
    await client.open(uri, heading);
    const start = { line: 13, character: 4 };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions?.map(({ title }) => title),
      ['Write "CLINICAL CASE SUMMARY"'],
    );
  }));
