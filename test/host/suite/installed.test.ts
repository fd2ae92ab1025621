import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the installed extension', () => {
  it('is the one that was unpacked from the package, and nothing of it is linked', async () => {
    const extension = vscode.extensions.getExtension('imr-decision.imr-decision');
    assert.ok(extension);
    assert.match(extension.extensionPath, /[\\/]extensions[\\/]imr-decision\.imr-decision-\d+\.\d+\.\d+$/);
    const { type } = await vscode.workspace.fs.stat(extension.extensionUri);
    assert.equal(type, vscode.FileType.Directory);
    const files = await vscode.workspace.fs.readDirectory(extension.extensionUri);
    assert.equal(
      files.find(([name]) => name === 'node_modules'),
      undefined,
      'all libraries are bundled',
    );
  });
});
