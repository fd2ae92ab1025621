import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { unwrittenIssue, wholeDraft } from '../../support/draft.js';
import {
  closeEditors,
  openDecision,
  replaceWords,
  rulesOf,
  untilAnswer,
  untilRules,
  untilSelected,
} from './editing.js';

const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(command, ...given);

function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is active');
  return editor;
}

describe('a new decision in the editor', () => {
  afterEach(async () => {
    await run('workbench.action.closeQuickOpen');
    await closeEditors();
    const settings = vscode.workspace.getConfiguration('imr.newDecision');
    for (const key of ['priority', 'states', 'specialties']) {
      await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('opens as an untitled draft from given values, the first tab stop selected', async () => {
    await run('imr.newDecision', wholeDraft);
    const { document } = activeEditor();
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'imr-decision');
    assert.match(document.getText(), /^\*\*Case Number:\*\*\tCM16-0900001\n/);
    await untilSelected(activeEditor(), '[insert age]');
    await untilRules(
      document.uri,
      Array.from({ length: 3 + 2 * unwrittenIssue.length }, () => 'structure/placeholder'),
    );
    await run('jumpToNextSnippetPlaceholder');
    await untilSelected(activeEditor(), '[insert sex]');
  });

  it('is not opened from values that are none', async () => {
    void run('imr.newDecision', { caseNo: 'CM16-0900001' });
    await untilAnswer(
      async () => run('notifications.clearAll'),
      () => vscode.window.activeTextEditor === undefined,
    );
  });

  it('is opened by answering step after step', async () => {
    let isDone = false;
    void run('imr.newDecision').then(() => {
      isDone = true;
    });
    await untilAnswer(
      async () => {
        await run('workbench.action.acceptSelectedQuickOpenItem');
        return isDone;
      },
      (answer) => answer,
    );
    const { document } = activeEditor();
    const text = document.getText();
    assert.equal(document.isUntitled, true);
    assert.match(text, /^\*\*Case Number:\*\*\t\[insert case number\]\n/);
    assert.match(text, /\n\*\*Decision Date:\*\*\t\d\d\/\d\d\/\d{4}\t/, 'it is decided today');
    assert.match(text, /\n\*\*Priority:\*\*\tStandard\t/);
    assert.equal(vscode.workspace.getConfiguration('imr.newDecision').get('priority'), 'Standard');
  });

  it('leaves no trace after Escape', async () => {
    let isDone = false;
    void run('imr.newDecision').then(() => {
      isDone = true;
    });
    await untilAnswer(
      async () => {
        await run('workbench.action.closeQuickOpen');
        return isDone;
      },
      (answer) => answer,
    );
    assert.equal(vscode.window.activeTextEditor, undefined);
    assert.equal(vscode.workspace.getConfiguration('imr.newDecision').get('priority'), '');
  });

  it('gets one issue more, in one step', async () => {
    const editor = await openDecision('one-more.imr.md');
    await untilRules(editor.document.uri, []);
    await untilRules(
      editor.document.uri,
      unwrittenIssue.map(() => 'structure/placeholder'),
      () => run('imr.addIssue', { request: 'Knee brace' }),
    );
    const text = editor.document.getText();
    assert.ok(text.startsWith(`${sampleDecision.trimEnd()}\n\n**Knee brace:** [insert outcome]\n\n`));
    await untilSelected(editor, '[insert outcome]');
    await run('undo');
    assert.equal(editor.document.getText(), sampleDecision);
  });

  it('can be played with as a sample without findings', async () => {
    await run('imr.openSample', 'sound');
    const editor = activeEditor();
    assert.equal(editor.document.isUntitled, true);
    await untilRules(editor.document.uri, ['structure/placeholder'], () => replaceWords(editor, '52 year', 'XXX year'));
    await untilRules(editor.document.uri, [], () => replaceWords(editor, 'XXX year', '52 year'));
  });

  it('can be played with as a sample with faults', async () => {
    await run('imr.openSample', 'faulty');
    const { uri } = activeEditor().document;
    await untilAnswer(
      async () => rulesOf(uri),
      (rules) => rules.length === 9,
    );
  });

  it('is recognized when it is pasted into a text', async () => {
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('recognizeContent', 'always', vscode.ConfigurationTarget.Workspace);
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), sampleDecision));
    await untilAnswer(
      async () => vscode.window.activeTextEditor?.document.languageId,
      (language) => language === 'imr-decision',
    );
    await settings.update('recognizeContent', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
