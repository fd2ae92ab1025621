import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import {
  closeEditors,
  diagnosticsOf,
  openDecision,
  replaceWords,
  untilAnswer,
  untilRules,
  untilSelected,
} from './editing.js';

const faulty = sampleDecision.replace('Standard', 'Standart').replace('05/16/2016', '06/16/2016');
const faults = ['header/date-order', 'header/unknown-priority'];

describe('a decision in the editor', () => {
  afterEach(closeEditors);

  it('activates the extension by its file name and is checked', async () => {
    const { document } = await openDecision('checked.imr.md', faulty);
    assert.equal(document.languageId, 'imr-decision');
    await untilRules(document.uri, faults);
    assert.equal(vscode.extensions.getExtension('imr-decision.imr-decision')?.isActive, true);
  });

  it('shows findings with code, link, source and the other place', async () => {
    const { document } = await openDecision('linked.imr.md', faulty);
    await untilRules(document.uri, faults);
    const [order] = diagnosticsOf(document.uri);
    assert.ok(order && typeof order.code === 'object');
    assert.equal(order.code.value, 'header/date-order');
    assert.match(order.code.target.toString(), /docs\/rules\/header\/date-order\.md$/);
    assert.equal(order.source, 'imr');
    assert.equal(order.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(order.range), '06/16/2016');
    assert.equal(order.relatedInformation?.length, 1);
    const page = await vscode.workspace.fs.readFile(order.code.target);
    assert.match(new TextDecoder().decode(page), /^# header\/date-order\n/);
    await vscode.commands.executeCommand('vscode.open', order.code.target);
    const shown = vscode.window.activeTextEditor?.document;
    assert.deepEqual([shown?.languageId, shown?.lineAt(0).text], ['markdown', '# header/date-order']);
  });

  it('follows every edit', async () => {
    const editor = await openDecision('edited.imr.md');
    await untilRules(editor.document.uri, []);
    await untilRules(editor.document.uri, ['structure/placeholder'], () =>
      replaceWords(editor, 'six visits', 'XXX visits'),
    );
    await untilRules(editor.document.uri, [], () => replaceWords(editor, 'XXX visits', 'six visits'));
  });

  it('has an outline with header, sections and issues', async () => {
    const { document } = await openDecision('outlined.imr.md');
    const symbols = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (answer) => answer?.length > 0,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.length]),
      [
        ['Header', 7],
        ['HOW THE IMR FINAL DETERMINATION WAS MADE', 2],
        ['CLINICAL CASE SUMMARY', 0],
        ['IMR ISSUES, DECISIONS AND RATIONALES', 2],
      ],
    );
    const [first] = symbols[3]?.children ?? [];
    assert.deepEqual([first?.name, first?.detail], ['MRI of the right knee without contrast', 'Overturned']);
  });

  it('is mended by a quick fix', async () => {
    const { document } = await openDecision('mended.imr.md', sampleDecision.replace('CLINICAL CASE', 'CLINCAL CASE'));
    await untilRules(document.uri, ['structure/misspelt-heading']);
    const [finding] = diagnosticsOf(document.uri);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Write "CLINICAL CASE SUMMARY"');
    assert.ok(fix?.edit);
    await untilRules(document.uri, [], () => fix.edit && vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), sampleDecision);
  });

  it('begins as a skeleton from a snippet', async () => {
    const editor = await openDecision('new.imr.md', '');
    await untilRules(editor.document.uri, ['structure/unrecognized-decision']);
    const list = await untilAnswer(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          new vscode.Position(0, 0),
        ),
      ({ items }) => items.some(({ label }) => label === 'imr'),
    );
    const skeleton = list.items.find(({ label }) => label === 'imr')?.insertText;
    assert.ok(skeleton instanceof vscode.SnippetString);
    await editor.insertSnippet(skeleton, new vscode.Position(0, 0));
    assert.match(editor.document.getText(), /^\*\*Case Number:\*\*\t\[insert case number\]\n/);
    await untilSelected(editor, '[insert case number]');
  });

  it('is checked under changed settings at once', async () => {
    const { document } = await openDecision('settings.imr.md', faulty);
    await untilRules(document.uri, faults);
    const settings = vscode.workspace.getConfiguration('imr');
    const set = (rules: object | undefined) => settings.update('rules', rules, vscode.ConfigurationTarget.Workspace);
    await untilRules(document.uri, ['header/date-order'], () => set({ 'header/unknown-priority': 'off' }));
    await untilRules(document.uri, faults, () => set(undefined));
  });

  it('is recognized in a Markdown file', async () => {
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('recognizeContent', 'always', vscode.ConfigurationTarget.Workspace);
    const { document } = await openDecision('recognized.md', faulty);
    await untilRules(document.uri, faults);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'imr-decision');
    const { document: other } = await openDecision('letter.md', '# A letter\n\nDear all,\n');
    assert.equal(other.languageId, 'markdown');
    await settings.update('recognizeContent', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
