import { l10n, Position, Range, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlacedText, type TidyParams, tidyRequest } from '../../../server/src/protocol.js';
import { awaited } from './waiting.js';

/** Makes a house form of the selected text, or of the whole document without a selection. */
export async function tidyPastedText(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'imr-decision') {
    void window.showInformationMessage(l10n.t('Open the IMR decision whose text shall be tidied.'));
    return;
  }
  const { document, selection } = editor;
  const { version } = document;
  const params: TidyParams = {
    textDocument: { uri: document.uri.toString() },
    ...(!selection.isEmpty && { range: { start: selection.start, end: selection.end } }),
  };
  const placed = await awaited(l10n.t('Tidying the text'), (token) =>
    client.sendRequest<PlacedText[]>(tidyRequest, params, token),
  );
  if (!placed) return;
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('The text has changed meanwhile; nothing was tidied.'));
    return;
  }
  if (placed.length === 0) {
    void window.showInformationMessage(l10n.t('The text is tidy, or is no decision yet.'));
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of placed) {
    const { start, end } = range;
    const place = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
    edit.replace(document.uri, place, newText);
  }
  await workspace.applyEdit(edit);
}
