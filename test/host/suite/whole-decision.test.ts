import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wholeDraft } from '../../support/draft.js';
import { closeEditors, openDecision, replaceWords, untilAnswer, untilRules } from './editing.js';

const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(command, ...given);
const inFolder = (name: string) => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return vscode.Uri.joinPath(folder, name);
};
const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** What the check before submission says in its first lines. */
async function verdict(): Promise<string | undefined> {
  const uri = inFolder('check.html');
  await run('imr.saveCheck', uri);
  return /role="status">([^<]*)</.exec(await textOf(uri))?.[1];
}

/** Types in place of what the cursor has selected, then goes to the next tab stop. */
async function fill(...words: readonly string[]): Promise<void> {
  for (const each of words) await run('type', { text: each });
  await run('jumpToNextSnippetPlaceholder');
}

/** Takes what is offered at the cursor under this name. */
async function complete(editor: vscode.TextEditor, wanted: string): Promise<void> {
  const list = await untilAnswer(
    () =>
      run('vscode.executeCompletionItemProvider', editor.document.uri, editor.selection.active) as Thenable<
        vscode.CompletionList<vscode.CompletionItem>
      >,
    ({ items }) => items.some(({ label }) => label === wanted),
  );
  const item = list.items.find(({ label }) => label === wanted);
  assert.ok(item);
  const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
  const { insertText = wanted } = item;
  // A snippet of its own would end the tab stops of the draft; these offers have none.
  const words = typeof insertText === 'string' ? insertText : insertText.value.replace(/\$\d|\$\{\d\}/g, '');
  if (range) editor.selection = new vscode.Selection(range.start, range.end);
  await run('type', { text: words });
}

async function cite(editor: vscode.TextEditor): Promise<void> {
  await run('type', { text: 'Decision based on MTUS ' });
  await complete(editor, 'Knee Complaints 2004');
  await run('type', { text: ', Section(s): ' });
  await complete(editor, 'Special Studies');
  await run('type', { text: '.' });
  await run('jumpToNextSnippetPlaceholder');
}

const draft = {
  ...wholeDraft,
  treatments: [{ request: 'MRI of the right knee' }, { request: 'Physical therapy for the right knee, 6 visits' }],
};

describe('a whole decision', () => {
  afterEach(closeEditors);

  it('is written from the first command to "ready", with the citations completed', async () => {
    await run('imr.newDecision', draft);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { uri } = editor.document;
    await fill('44');
    await fill('female');
    await fill('She has a swollen right knee after six visits of physical therapy, with a positive McMurray test.');
    await fill('Overturned');
    await cite(editor);
    await cite(editor);
    await fill('A tear is suspected and care has failed. The MRI of the right knee is medically necessary.');
    assert.equal(await verdict(), '\u2717 Not ready: 4 to do');
    await fill('Upheld');
    await cite(editor);
    await cite(editor);
    await fill('A home program would do. The six visits of physical therapy are not medically necessary.');
    await untilRules(uri, []);
    assert.equal(await verdict(), '\u2713 Ready to submit');
  });

  it('is not ready any more when one fact is broken', async () => {
    const editor = await openDecision('broken.imr.md');
    const { uri } = editor.document;
    await untilRules(uri, []);
    assert.equal(await verdict(), '\u2713 Ready to submit');
    await untilRules(uri, ['header/date-order'], () => replaceWords(editor, '07/05/2016', '05/28/2016'));
    assert.equal(await verdict(), '\u2717 Not ready: 1 to do');
  });

  it('is shown as a page and as a preview, and exported', async () => {
    const { document } = await openDecision('shown.imr.md');
    await untilRules(document.uri, []);
    const shown = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .flatMap(({ input }) => (input instanceof vscode.TabInputWebview ? [input.viewType] : []));
    await run('imr.checkBeforeSubmission');
    await run('imr.openPreview');
    const pages = 'mainThreadWebview-imr.check mainThreadWebview-imr.preview';
    await untilAnswer(
      async () => shown().join(' '),
      (types) => types === pages,
    );
    await run('imr.exportHtml', inFolder('shown.html'));
    assert.match(await textOf(inFolder('shown.html')), /<h2><strong>CLINICAL CASE SUMMARY<\/strong><\/h2>/);
    await run('imr.exportWord', inFolder('shown.docx'));
    const [first, second] = await vscode.workspace.fs.readFile(inFolder('shown.docx'));
    assert.deepEqual([first, second], [0x50, 0x4b], 'a zip file');
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  });
});
