import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, diagnosticsOf, openDecision, untilAnswer } from './editing.js';

const misspelt = `{
  "sources": { "handbook": "A handbook" },
  "guidelines": [{ "id": "tail", "name": "Tail", "editons": [] }]
}
`;

describe('a catalogue file of an organization in the editor', () => {
  afterEach(closeEditors);

  it('is checked and completed by its schema', async () => {
    const { document } = await openDecision('own.imr-catalogue.json', misspelt);
    const faults = await untilAnswer(
      async () => diagnosticsOf(document.uri),
      (answer) => answer.length > 0,
    );
    assert.deepEqual(
      faults.map(({ range, message }) => [document.getText(range), message]),
      [['"editons"', 'Property editons is not allowed.']],
    );
    const place = document.positionAt(misspelt.indexOf('"id"'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(
      ['bodyParts', 'editions', 'otherNames', 'weakness'].filter((key) => !labels.includes(key)),
      [],
    );
  });
});
