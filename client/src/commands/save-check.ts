import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CheckPageAnswer, type CheckPageParams, checkPageRequest } from '../../../server/src/protocol.js';
import { awaited } from './waiting.js';

/** Saves the page before submission as one HTML file. Asks where to, unless it is called with a place. */
export async function saveCheck(client: BaseLanguageClient, target: unknown, given?: TextDocument): Promise<void> {
  const document = given ?? window.activeTextEditor?.document;
  if (document?.languageId !== 'imr-decision') {
    void window.showInformationMessage(l10n.t('Open the IMR decision whose check shall be saved.'));
    return;
  }
  const params: CheckPageParams = { textDocument: { uri: document.uri.toString() }, isOwnFile: true };
  const page = await awaited(l10n.t('Checking the decision'), (token) =>
    client.sendRequest<CheckPageAnswer | null>(checkPageRequest, params, token),
  );
  if (!page) return;
  const uri = target instanceof Uri ? target : await window.showSaveDialog(besideOf(document));
  if (uri) await workspace.fs.writeFile(uri, new TextEncoder().encode(page.body));
}

function besideOf(document: TextDocument) {
  const name = document.uri.path.replace(/(?:\.imr)?\.[^./]*$/, '');
  const filters = { [l10n.t('HTML file')]: ['html'] };
  if (document.isUntitled) return { filters };
  return { filters, defaultUri: document.uri.with({ path: `${name}.check.html` }) };
}
