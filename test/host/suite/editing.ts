import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';

const DEADLINE = 20_000;

/** A decision in the open workspace folder, written anew for one test and shown in an editor. */
export async function openDecision(name: string, text: string = sampleDecision): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('the editor has no folder open');
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** The rule ids of the diagnostics on a document, in the order of the text. */
export function rulesOf(uri: vscode.Uri): string[] {
  return diagnosticsOf(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** The diagnostics on a document, in the order of the text. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return [...vscode.languages.getDiagnostics(uri)].sort((a, b) => a.range.start.compareTo(b.range.start));
}

/**
 * Acts, then waits until exactly these rules are reported on the document, in this order. Listens before it acts, so
 * that no event is missed; on failure it tells what was reported last.
 */
export async function untilRules(
  uri: vscode.Uri,
  rules: readonly string[],
  act: () => unknown = () => undefined,
): Promise<void> {
  const wanted = rules.join('\n');
  let listener: vscode.Disposable | undefined;
  let deadline: NodeJS.Timeout | undefined;
  const there = new Promise<void>((resolve, reject) => {
    const look = () => {
      if (rulesOf(uri).join('\n') === wanted) resolve();
    };
    listener = vscode.languages.onDidChangeDiagnostics(look);
    deadline = setTimeout(
      () => reject(new Error(`wanted [${rules.join(', ')}], but last reported were [${rulesOf(uri).join(', ')}]`)),
      DEADLINE,
    );
    Promise.resolve(act()).then(look, reject);
  });
  try {
    await there;
  } finally {
    listener?.dispose();
    clearTimeout(deadline);
  }
}

/** Asks a provider until its answer satisfies, as often as the editor lets us; on failure tells the last answer. */
export async function untilAnswer<T>(ask: () => Thenable<T>, satisfies: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > end) throw new Error(`no such answer; the last one was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until these words are selected: the editor tells of a selection after the edit that it comes with. */
export async function untilSelected(editor: vscode.TextEditor, words: string): Promise<void> {
  await untilAnswer(
    async () => editor.document.getText(editor.selection),
    (selected) => selected === words,
  );
}

/** Replaces the first occurrence of some words in the editor. */
export async function replaceWords(editor: vscode.TextEditor, from: string | RegExp, to: string): Promise<void> {
  const found = typeof from === 'string' ? from : from.exec(editor.document.getText())?.[0];
  const start = found === undefined ? -1 : editor.document.getText().indexOf(found);
  if (found === undefined || start < 0) throw new Error(`"${from}" is not in the document`);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + found.length));
  if (!(await editor.edit((edit) => edit.replace(range, to)))) throw new Error('the editor refused the edit');
}

/** Closes all editors and forgets what was typed, so that no editor asks whether to save. */
export async function closeEditors(): Promise<void> {
  // Between two tabs no editor is active for a moment, so the tabs are counted.
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await untilAnswer(
    async () => vscode.window.activeTextEditor?.document.uri.toString(),
    (active) => active === undefined,
  );
}
