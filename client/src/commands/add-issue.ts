import {
  l10n,
  Position,
  Range,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AddIssueAnswer, type AddIssueParams, addIssueRequest } from '../../../server/src/protocol.js';
import { askTreatment } from './draft-steps.js';
import { awaited } from './waiting.js';

/**
 * Adds a block for one more treatment behind the issue with the cursor. Asks for the treatment, unless the command is
 * given one: an object like `DisputedTreatment`, which the server checks.
 */
export async function addIssue(client: BaseLanguageClient, given: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'imr-decision') {
    void window.showInformationMessage(l10n.t('Open the IMR decision that shall have one more issue.'));
    return;
  }
  const treatment = isTreatment(given) ? given : await askForTreatment();
  if (treatment === 'cancelled') return;
  const { document, selection } = editor;
  const { version } = document;
  const { line, character } = selection.active;
  const params: AddIssueParams | object = {
    textDocument: { uri: document.uri.toString() },
    position: { line, character },
    ...(treatment && { treatment }),
  };
  const answer = await awaited(l10n.t('Adding an issue'), (token) =>
    client.sendRequest<AddIssueAnswer>(addIssueRequest, params, token),
  );
  if (!answer) return;
  if ('fault' in answer) {
    void window.showInformationMessage(l10n.t('No issue was added: {0}', answer.fault));
    return;
  }
  if (document.version !== version || !(await workspace.applyEdit(editOf(document.uri, answer)))) {
    void window.showWarningMessage(l10n.t('No issue was added: the text has changed meanwhile.'));
  }
}

function isTreatment(given: unknown): given is object {
  return typeof given === 'object' && given !== null && 'request' in given;
}

async function askForTreatment() {
  const frame = { title: l10n.t('Add Issue'), step: 1, totalSteps: 1 };
  const result = await askTreatment(frame, []);
  return typeof result === 'string' ? 'cancelled' : result.answer;
}

type AddedIssue = Exclude<AddIssueAnswer, { readonly fault: string }>;

/** The block as a snippet and the other numbers, one step to undo. */
function editOf(uri: Uri, { position, snippet, renumbering }: AddedIssue): WorkspaceEdit {
  const at = new Position(position.line, position.character);
  const block = SnippetTextEdit.insert(at, new SnippetString(snippet));
  const numbers = renumbering.map(({ range: { start, end }, newText }) =>
    TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
  );
  const edit = new WorkspaceEdit();
  edit.set(uri, [block, ...numbers]);
  return edit;
}
