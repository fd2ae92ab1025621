import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the editor', () => {
  it('runs and has the workspace folder open', () => {
    console.log(`VS Code ${vscode.version}`);
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['workspace'],
    );
  });
});
