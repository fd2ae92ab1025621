import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands/commands.js';
import { createCheckPage } from './pages/check-page.js';
import { createPreview } from './pages/preview-page.js';
import { showDecisionState } from './panel/show-decision-state.js';
import { offerLanguage } from './recognition.js';
import { recovery } from './recovery.js';
import { rulePagesAddress, serveRulePages } from './rule-pages.js';
import { withoutContents } from './trace.js';
import { serveWorkspaceFiles } from './workspace-files.js';

/** Makes the client of one kind of host. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What both entries share: starts the server, registers the commands, offers the language for other documents. */
export async function activateExtension(context: ExtensionContext, createClient: ClientFactory): Promise<void> {
  const output = window.createOutputChannel('IMR Decisions', { log: true });
  const client = createClient({
    documentSelector: [{ language: 'imr-decision' }],
    outputChannel: output,
    errorHandler: recovery(),
    traceOutputChannel: withoutContents(output),
    initializationOptions: {
      helpBase: rulePagesAddress,
      canAskForReason: true,
      canReveal: true,
      canReadFiles: true,
    },
    synchronize: { configurationSection: 'imr' },
  });
  serveWorkspaceFiles(client);
  const check = createCheckPage(client);
  const { page: preview, following } = createPreview(client);
  context.subscriptions.push(
    output,
    client,
    serveRulePages(context.extensionUri),
    check,
    preview,
    ...following,
    ...registerCommands(client, { check, preview }, context.extensionUri),
    ...offerLanguage(client, context.workspaceState),
  );
  await client.start();
  context.subscriptions.push(...showDecisionState(client), check.restored(), preview.restored());
}
