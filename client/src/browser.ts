import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { activateExtension } from './activate.js';
import { startedWorker } from './started-worker.js';

/** Starts the extension in the extension host of a browser, the server as a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js').toString(true);
  return activateExtension(
    context,
    (options: LanguageClientOptions) =>
      new LanguageClient('imr', 'IMR Decisions', () => startedWorker(address), options),
  );
}
