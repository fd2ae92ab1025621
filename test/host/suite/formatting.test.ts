import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { hardWrapped, withoutMarks } from '../../support/variants.js';
import { closeEditors, openDecision, untilAnswer, untilRules } from './editing.js';

const form = sampleDecision.replace(/<\/?b>/g, '**');
const pasted = hardWrapped(withoutMarks(form));

describe('the house form', () => {
  afterEach(closeEditors);

  it('is what Format Document gives', async () => {
    const { document } = await openDecision('formatted.imr.md', pasted);
    await untilRules(document.uri, []);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), form);
  });

  it('is what tidying pasted text gives', async () => {
    const { document } = await openDecision('tidied.imr.md', pasted.replace('finished', '\ufb01nished'));
    await vscode.commands.executeCommand('imr.tidyPastedText');
    assert.equal(document.getText(), form);
  });

  it('goes on with the next label after Enter, the cursor behind it', async () => {
    const text = form.slice(0, form.indexOf('**Claims')).trimEnd();
    const editor = await openDecision('typed.imr.md', text);
    const end = editor.document.positionAt(text.length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await untilAnswer(
      async () => editor.document.getText(),
      (now) => now === `${text}\n\n**Claims Administrator guideline:** `,
    );
    await vscode.commands.executeCommand('type', { text: 'None.' });
    assert.equal(editor.document.getText(), `${text}\n\n**Claims Administrator guideline:** None.`);
  });
});
