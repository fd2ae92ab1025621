import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { closeEditors, openDecision, untilAnswer } from './editing.js';

describe('a cited guideline in the editor', () => {
  afterEach(closeEditors);

  it('is told of under the pointer', async () => {
    const { document } = await openDecision('hovered.imr.md');
    const hovers = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf(document, 'Knee Complaints 2004'),
        ),
      (answer) => answer.length > 0,
    );
    const [hover] = hovers;
    const [contents] = hover?.contents ?? [];
    assert.ok(hover?.range && contents instanceof vscode.MarkdownString);
    assert.equal(document.getText(hover.range), 'Knee Complaints 2004');
    assert.match(contents.value, /^\*\*Knee Complaints 2004\*\*\n\n- In force on 07\/05\/2016, the decision date\.\n/);
    assert.ok(!contents.isTrusted && !contents.supportHtml);
  });

  it('has a page that opens at the section', async () => {
    const { document } = await openDecision('defined.imr.md');
    const links = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.LocationLink[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          placeOf(document, 'Initial Care'),
        ),
      (answer) => answer.length > 0,
    );
    const [link] = links;
    assert.ok(link && links.length === 1);
    const page = await vscode.workspace.openTextDocument(link.targetUri);
    assert.equal(page.languageId, 'markdown');
    assert.equal(page.lineAt(0).text, '# Knee');
    assert.match(page.lineAt(link.targetRange.start.line).text, /^- \*\*Initial Care\*\*/);
    await vscode.window.showTextDocument(page);
    assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'imr-guideline');
  });

  it('is found in every decision of the folder', async () => {
    const other = await openDecision('other-citing.imr.md', sampleDecision.replaceAll('Knee', 'Shoulder'));
    await closeEditors();
    const { document } = await openDecision('citing.imr.md', sampleDecision.replace('Knee', 'Shoulder'));
    const found = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          placeOf(document, 'Shoulder Complaints 2004'),
        ),
      (answer) => answer.length > 0,
    );
    const places = found.map(({ uri, range }) => [uri.path.split('/').at(-1), range.start.line]);
    const lines = [27, 33, 35];
    assert.deepEqual(
      places.filter(([name]) => name !== 'shoulder.md'),
      [['citing.imr.md', 27], ...lines.map((line) => [other.document.uri.path.split('/').at(-1), line])],
    );
  });
});

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + 1);
}
