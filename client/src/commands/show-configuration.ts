import { l10n, Uri, window, workspace } from 'vscode';
import { configurationScheme } from '../../../server/src/protocol.js';

/** Opens what holds for the document in front, else for the first folder, each value with the place where it was set. */
export async function showConfiguration(): Promise<void> {
  const shown = window.activeTextEditor?.document.uri;
  if (shown?.scheme === configurationScheme) return;
  const about = shown ?? firstFolder();
  if (!about) {
    await window.showInformationMessage(l10n.t('Open a decision or a folder first.'));
    return;
  }
  const name = about.path.split('/').findLast((part) => part !== '') ?? '';
  const address = Uri.from({
    scheme: configurationScheme,
    path: `/${name} (configuration).jsonc`,
    query: about.toString(),
  });
  await window.showTextDocument(await workspace.openTextDocument(address));
}

/** The first folder; the address of a folder ends in a slash. */
function firstFolder(): Uri | undefined {
  const uri = workspace.workspaceFolders?.[0]?.uri;
  return uri?.with({ path: `${uri.path}/` });
}
