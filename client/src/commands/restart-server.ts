import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Ends the server, if it runs, and starts it anew; open decisions are sent to it again. */
export async function restartServer(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
  window.setStatusBarMessage(l10n.t('IMR language server restarted.'), 5000);
}
