import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { closeEditors, diagnosticsOf, openDecision, replaceWords, untilAnswer, untilRules } from './editing.js';

const faulty = sampleDecision.replace('a 44 year old', 'a(n) 44 year old');
const misspelt = `{
  // Comments are allowed.
  "ruls": { "structure/placeholder": "off" }
}
`;

describe('imr.config.json in the editor', () => {
  let file: vscode.Uri | undefined;
  afterEach(async () => {
    await closeEditors();
    if (file) await vscode.workspace.fs.delete(file);
    file = undefined;
  });

  it('tells its faults while it is typed, and once it is saved the decisions are checked under it', async () => {
    const { document: decision } = await openDecision('configured.imr.md', faulty);
    await untilRules(decision.uri, ['structure/placeholder']);
    const editor = await openDecision('imr.config.json', misspelt);
    const { document } = editor;
    file = document.uri;
    assert.equal(document.languageId, 'jsonc');
    const own = async () =>
      diagnosticsOf(document.uri)
        .filter(({ source }) => source === 'imr')
        .map(({ range, message }) => [document.getText(range), message]);
    const [fault] = await untilAnswer(own, (faults) => faults.length > 0);
    assert.deepEqual(fault, ['"ruls"', '"ruls" is no key of the settings here. Did you mean "rules"?']);
    await replaceWords(editor, 'ruls', 'rules');
    await untilAnswer(own, (faults) => faults.length === 0);
    await untilRules(decision.uri, [], () => document.save());
  });

  it('is shown with all that holds for the decision in front, and anew when it changes', async () => {
    const { document } = await openDecision('imr.config.json', '{ "organization": { "label": "Acme" } }');
    file = document.uri;
    await openDecision('configured.imr.md');
    await vscode.commands.executeCommand('imr.showConfiguration');
    const shown = vscode.window.activeTextEditor?.document;
    assert.ok(shown);
    assert.equal(shown.languageId, 'jsonc');
    const lines = () => shown.getText().split('\n');
    assert.equal(lines()[0], '// What holds for configured.imr.md.');
    await untilAnswer(
      async () => lines()[5],
      (line) => line === '    "label": "Acme" // imr.config.json:1:30',
    );
    await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode('{}'));
    await untilAnswer(
      async () => lines()[5],
      (line) => line === '    "label": "MAXIMUS" // default',
    );
  });
});
