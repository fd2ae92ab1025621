import assert from 'node:assert/strict';
import { promises as disk } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { untilRules } from './editing.js';

const faulty = sampleDecision.replace('Standard', 'Standart');
const fault = 'header/unknown-priority';

describe('the check of all decisions in the workspace, where another program writes to the disk,', () => {
  let folder: string;
  const uriOf = (name: string) => vscode.Uri.file(path.join(folder, name));
  before(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    assert.ok(root);
    folder = path.join(root, 'on disk');
    await disk.mkdir(path.join(folder, 'inner'), { recursive: true });
    await disk.writeFile(path.join(folder, 'a.imr.md'), sampleDecision);
    await disk.writeFile(path.join(folder, 'inner', 'b.imr.md'), faulty);
  });
  after(async () => {
    await vscode.commands.executeCommand('imr.clearWorkspaceFindings');
    await disk.rm(folder, { recursive: true });
  });

  it('follows files and folders', async () => {
    await untilRules(uriOf('inner/b.imr.md'), [fault], () => vscode.commands.executeCommand('imr.checkWorkspace'));
    await untilRules(uriOf('a.imr.md'), [fault], () => disk.writeFile(path.join(folder, 'a.imr.md'), faulty));
    await untilRules(uriOf('a.imr.md'), [], () => disk.rm(path.join(folder, 'a.imr.md')));
    await untilRules(uriOf('other/b.imr.md'), [fault], () =>
      disk.rename(path.join(folder, 'inner'), path.join(folder, 'other')),
    );
    await untilRules(uriOf('inner/b.imr.md'), []);
  });
});
