import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { closeEditors, diagnosticsOf, openDecision, untilAnswer, untilRules } from './editing.js';

const faulty = sampleDecision.replace('CLINICAL CASE', 'CLINCAL CASE');

describe('fixes', () => {
  afterEach(closeEditors);

  it('are made on saving, where the writer wants them', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const set = (value: object | undefined) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace);
    const { document } = await openDecision('saved.imr.md', faulty);
    await untilRules(document.uri, ['structure/misspelt-heading']);
    await set({ 'source.fixAll.imr': 'explicit' });
    await untilRules(document.uri, [], async () => {
      await vscode.workspace.applyEdit(touching(document));
      await vscode.commands.executeCommand('workbench.action.files.save');
    });
    await set(undefined);
  });

  it('can be declined with a reason, which stands in the text', async () => {
    const { document } = await openDecision('ignored.imr.md', faulty);
    await untilRules(document.uri, ['structure/misspelt-heading']);
    const [finding] = diagnosticsOf(document.uri);
    assert.ok(finding);
    const actions = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          finding.range,
        ),
      (answer) => answer.some(({ title }) => title.startsWith('Ignore')),
    );
    const ignore = actions.find(({ title }) => title === 'Ignore structure/misspelt-heading here …')?.command;
    assert.ok(ignore);
    await untilRules(document.uri, [], () =>
      vscode.commands.executeCommand(ignore.command, ...(ignore.arguments ?? []), 'as in the template'),
    );
    assert.ok(
      document.getText().includes('\n<!-- imr-ignore structure/misspelt-heading: as in the template -->\n### CLINCAL'),
    );
  });
});

/** A change that makes the document one to save, and nothing else. */
function touching(document: vscode.TextDocument): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
  return edit;
}
