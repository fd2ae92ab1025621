import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExportAnswer, type ExportParams, exportRequest } from '../../../server/src/protocol.js';
import { awaited } from './waiting.js';

const ENDINGS = { html: 'html', word: 'docx' } as const;

/** Writes the decision in the active editor to a file. Asks where to, and first of all when errors stand; a given place answers both. */
export async function exportDecision(
  client: BaseLanguageClient,
  format: ExportParams['format'],
  target: unknown,
): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'imr-decision') {
    void window.showInformationMessage(l10n.t('Open the IMR decision that shall be exported.'));
    return;
  }
  const params: ExportParams = { textDocument: { uri: document.uri.toString() }, format };
  const answer = await awaited(l10n.t('Exporting the decision'), (token) =>
    client.sendRequest<ExportAnswer | null>(exportRequest, params, token),
  );
  if (!answer) return;
  const uri = target instanceof Uri ? target : await askForPlace(document, format, answer.errors);
  if (uri) await workspace.fs.writeFile(uri, bytesOf(answer));
}

async function askForPlace(
  document: TextDocument,
  format: ExportParams['format'],
  errors: number,
): Promise<Uri | undefined> {
  if (errors > 0 && !(await isWantedWith(errors))) return undefined;
  const ending = ENDINGS[format];
  const filters = { [format === 'html' ? l10n.t('HTML file') : l10n.t('Word file')]: [ending] };
  const name = document.uri.path.replace(/(?:\.imr)?\.[^./]*$/, '');
  const place = document.isUntitled ? {} : { defaultUri: document.uri.with({ path: `${name}.${ending}` }) };
  return window.showSaveDialog({ filters, ...place });
}

async function isWantedWith(errors: number): Promise<boolean> {
  const anyway = l10n.t('Export Anyway');
  const question = l10n.t('Errors stand in this decision: {0}.', errors);
  return (await window.showWarningMessage(question, { modal: true }, anyway)) === anyway;
}

function bytesOf({ content, isBase64 }: ExportAnswer): Uint8Array {
  if (!isBase64) return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}
