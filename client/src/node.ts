import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activateExtension } from './activate.js';
import { serveLintTasks } from './tasks/lint-tasks.js';

/** Starts the extension in a desktop or remote extension host, the server as a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  context.subscriptions.push(serveLintTasks());
  const server = { module, transport: TransportKind.ipc };
  return activateExtension(
    context,
    (options: LanguageClientOptions) =>
      new LanguageClient('imr', 'IMR Decisions', { run: server, debug: server }, options),
  );
}
