import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { closeEditors, openDecision, untilAnswer, untilRules } from './editing.js';

const reviewerGuideline = 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';
const massage = 'Chronic Pain Medical Treatment 2009, Section(s): Massage therapy';

/** A draft about massage with these words in the reviewer's line, the cursor at `|`. */
async function openLine(name: string, written: string): Promise<vscode.TextEditor> {
  const marked = sampleDecision
    .replace('MRI of the right knee without contrast:', 'Massage therapy:')
    .replace('The MRI of the right knee without contrast is', 'The request is')
    .replace(reviewerGuideline, written);
  const editor = await openDecision(name, marked.replace('|', ''));
  const position = editor.document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

describe('a citation in the editor', () => {
  afterEach(closeEditors);

  it('is inserted by the command, in one step', async () => {
    const editor = await openLine('inserted.imr.md', '|');
    const { document } = editor;
    await untilRules(document.uri, ['issue/empty-part']);
    const before = document.getText();
    await vscode.commands.executeCommand('imr.insertCitation', { query: 'massage', pick: 0 });
    const after = before.replace('guideline:** \n', `guideline:** Decision based on MTUS ${massage}.\n`);
    assert.equal(document.getText(), after);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('joins the one that is there', async () => {
    const { document } = await openLine('joined.imr.md', `${reviewerGuideline}|`);
    await untilAnswer(
      async () => {
        await vscode.commands.executeCommand('imr.insertCitation', { pick: 0 });
        return document.getText();
      },
      (text) => text.includes(`Section(s): Special Studies, and ${massage}.`),
    );
  });

  it('is completed in a guideline line', async () => {
    const editor = await openLine('completed.imr.md', 'Decision based on MTUS |');
    const list = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          editor.selection.active,
        ),
      ({ items }) => items.length > 0,
    );
    const [first] = list.items;
    assert.equal(first?.label, 'Chronic Pain Medical Treatment 2009');
    assert.equal(first?.detail, 'in force 07/18/2009 to 07/27/2016');
  });
});
