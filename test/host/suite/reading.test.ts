import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { closeEditors, openDecision, untilAnswer } from './editing.js';

describe('reading a decision in the editor', () => {
  afterEach(closeEditors);

  it('shows above each issue how far it is written, and leads to what is missing', async () => {
    const { document } = await openDecision('lenses.imr.md', sampleDecision.replace(':** Upheld', ':**'));
    const lenses = await untilAnswer(
      () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 9),
      (answer) => answer?.length === 2 && answer.every(({ command }) => command),
    );
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [
        [23, 'Overturned · 1 source · ready'],
        [31, 'outcome missing · 1 source'],
      ],
    );
    const command = lenses[1]?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document.uri.toString(), document.uri.toString());
    assert.equal(active?.selection.active.line, 31);
  });

  it('tells of a date of the header under the pointer', async () => {
    const { document } = await openDecision('dates.imr.md');
    const hovers = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf(document, '07/05/2016'),
        ),
      (answer) => answer.length > 0,
    );
    const [contents] = hovers[0]?.contents ?? [];
    assert.ok(contents instanceof vscode.MarkdownString);
    assert.match(contents.value, /^\*\*Tuesday, 07\/05\/2016\*\*\n- 146 days after Date of Injury/);
  });

  it('colors what it means', async () => {
    const { document } = await openDecision('colors.imr.md');
    const legend = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
          'vscode.provideDocumentSemanticTokensLegend',
          document.uri,
        ),
      (answer) => answer !== undefined,
    );
    assert.deepEqual(legend?.tokenTypes, ['comment', 'property', 'enumMember', 'number', 'type']);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.equal(tokens.data.length, 13 * 5);
  });

  it('leads from a fact to the header field', async () => {
    const { document } = await openDecision('fact.imr.md');
    const links = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.LocationLink[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          document.positionAt(document.getText().lastIndexOf('02/10/2016')),
        ),
      (answer) => answer.length > 0,
    );
    assert.equal(links.length, 1);
    assert.deepEqual(links[0]?.targetRange.start, document.positionAt(document.getText().indexOf('02/10/2016')));
  });

  it('shows hints once they are switched on', async () => {
    const { document } = await openDecision('hints.imr.md');
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('features.inlayHints', true, vscode.ConfigurationTarget.Workspace);
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await untilAnswer(
      () => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, range),
      (answer) => answer?.length > 0,
    );
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['7 days after application', '27 days after assignment', '16 days after UR denial'],
    );
    await settings.update('features.inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('selects word, sentence and part', async () => {
    const { document } = await openDecision('selected.imr.md');
    const [first] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [placeOf(document, 'meniscus')],
    );
    const selected: string[] = [];
    for (let range = first; range; range = range.parent) selected.push(document.getText(range.range));
    assert.ok(selected.includes('meniscus'));
    assert.ok(selected.some((words) => /^The guideline supports [^.]*\.$/.test(words)));
  });
});

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + 1);
}
