import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CheckWorkspaceAnswer } from '../../../server/src/protocol.js';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { closeEditors, diagnosticsOf, replaceWords, rulesOf, untilAnswer, untilRules } from './editing.js';

const COUNT = 200;
const faulty = sampleDecision.replace('Standard', 'Standart');
const fault = 'header/unknown-priority';

/** Every fourth of the files has a fault. */
describe('the check of all decisions in the workspace', () => {
  const folder = () => {
    const [root] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(root);
    return vscode.Uri.joinPath(root.uri, 'many');
  };
  const uriOf = (name: string) => vscode.Uri.joinPath(folder(), name);
  const write = (name: string, text: string | Uint8Array) =>
    vscode.workspace.fs.writeFile(uriOf(name), typeof text === 'string' ? new TextEncoder().encode(text) : text);
  const nameOf = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const check = (token?: vscode.CancellationToken) =>
    vscode.commands.executeCommand<CheckWorkspaceAnswer | undefined>('imr.checkWorkspace', token);
  /** The files below the folder that have findings, by name. */
  const found = () =>
    vscode.languages
      .getDiagnostics()
      .filter(([uri, diagnostics]) => uri.path.startsWith(`${folder().path}/`) && diagnostics.length > 0)
      .map(([uri]) => nameOf(uri));

  /** Waits until so many files have findings: the editor takes them in one after the other. */
  const untilFound = (count: number) =>
    untilAnswer(
      async () => found(),
      ({ length }) => length === count,
    );

  before(async () => {
    await vscode.workspace.fs.createDirectory(folder());
    const names = Array.from({ length: COUNT }, (_, index) => `d${index}.imr.md`);
    await Promise.all(names.map((name, index) => write(name, index % 4 === 0 ? faulty : sampleDecision)));
    await write('old.imr.md', Uint8Array.of(0x43, 0xe4));
  });
  after(async () => {
    await vscode.commands.executeCommand('imr.clearWorkspaceFindings');
    await closeEditors();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('shows the findings of files that nobody has open', async () => {
    assert.deepEqual(found(), [], 'nothing is checked before somebody asks');
    const answer = await check();
    assert.ok(answer);
    const unread = answer.unread.map(({ uri, reason }) => [nameOf(vscode.Uri.parse(uri)), reason]);
    assert.deepEqual(unread, [['old.imr.md', 'it is no UTF-8 text. Save it with the encoding UTF-8.']]);
    assert.equal(answer.isComplete, true);
    await untilFound(COUNT / 4 + 1);
    assert.deepEqual(rulesOf(uriOf('old.imr.md')), ['unread']);
    const [first] = diagnosticsOf(uriOf('d0.imr.md'));
    assert.ok(first && typeof first.code === 'object');
    assert.match(first.code.target.toString(), /header\/unknown-priority\.md$/);
  });

  it('gives way to the live findings while a file is open, and comes back when it is closed', async () => {
    const uri = uriOf('d0.imr.md');
    // Opened as a user does: what an extension opens is kept by the editor for minutes.
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    await untilRules(uri, [fault, 'structure/placeholder'], () => replaceWords(editor, 'six visits', 'XXX visits'));
    await untilRules(uri, [fault], closeEditors);
  });

  it('follows files that change, come, go and get another name', async () => {
    await untilRules(uriOf('d1.imr.md'), [fault], () => write('d1.imr.md', faulty));
    await untilRules(uriOf('d1.imr.md'), [], () => write('d1.imr.md', sampleDecision));
    await untilRules(uriOf('d4.imr.md'), [], () => vscode.workspace.fs.delete(uriOf('d4.imr.md')));
    await untilRules(uriOf('renamed.imr.md'), [fault], () =>
      vscode.workspace.fs.rename(uriOf('d8.imr.md'), uriOf('renamed.imr.md')),
    );
    await untilRules(uriOf('d8.imr.md'), []);
  });

  it('is ended by who began it, and says so', async () => {
    const source = new vscode.CancellationTokenSource();
    const answer = check(source.token);
    // In the next turn: by then the server has been asked.
    setTimeout(() => source.cancel(), 0);
    assert.equal((await answer)?.isComplete, false);
  });

  it('is cleared by a command', async () => {
    await check();
    await untilRules(uriOf('d196.imr.md'), [fault]);
    await vscode.commands.executeCommand('imr.clearWorkspaceFindings');
    await untilFound(0);
  });
});
