import { commands, type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { insertCitation } from './commands/insert-citation.js';
import { restartServer } from './commands/restart-server.js';
import { offerLanguage } from './recognition.js';

/** Makes the client of one kind of host. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What both entries share: starts the server, registers the commands, offers the language for other documents. */
export async function activateExtension(context: ExtensionContext, createClient: ClientFactory): Promise<void> {
  const output = window.createOutputChannel('IMR Decisions', { log: true });
  const client = createClient({
    documentSelector: [{ language: 'imr-decision' }],
    outputChannel: output,
    initializationOptions: { helpBase: `${Uri.joinPath(context.extensionUri, 'docs', 'rules').toString()}/` },
    synchronize: { configurationSection: 'imr' },
  });
  context.subscriptions.push(
    output,
    client,
    commands.registerCommand('imr.insertCitation', (given: unknown) => insertCitation(client, given)),
    commands.registerCommand('imr.restartServer', () => restartServer(client)),
    ...offerLanguage(client),
  );
  await client.start();
}
