import { commands, type Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type IgnoreHereArguments, ignoreHereCommand, revealCommand } from '../../../server/src/protocol.js';
import { CheckPages } from '../check/check-pages.js';
import { saveCheck } from '../check/save-check.js';
import { Previews } from '../preview/previews.js';
import { addIssue } from './add-issue.js';
import { CheckWorkspace } from './check-workspace.js';
import { exportDecision } from './export-decision.js';
import { ignoreHere } from './ignore-here.js';
import { insertCitation } from './insert-citation.js';
import { newDecision } from './new-decision.js';
import { openSample } from './open-sample.js';
import { restartServer } from './restart-server.js';
import { reveal } from './reveal.js';
import { showConfiguration } from './show-configuration.js';
import { tidyPastedText } from './tidy-pasted-text.js';

/** Registers every command of the palette that needs nothing but the server. */
export function registerCommands(client: BaseLanguageClient, extensionUri: Uri): Disposable[] {
  const pages = new CheckPages(client);
  const previews = new Previews(client);
  const workspace = new CheckWorkspace(client);
  return [
    pages,
    previews,
    commands.registerCommand('imr.newDecision', (given: unknown) => newDecision(client, given)),
    commands.registerCommand('imr.addIssue', (given: unknown) => addIssue(client, given)),
    commands.registerCommand('imr.openSample', (given: unknown) => openSample(extensionUri, given)),
    commands.registerCommand('imr.insertCitation', (given: unknown) => insertCitation(client, given)),
    commands.registerCommand('imr.checkBeforeSubmission', () => pages.open()),
    commands.registerCommand('imr.saveCheck', (target: unknown) => saveCheck(client, target)),
    commands.registerCommand('imr.checkWorkspace', (given: unknown) => workspace.check(given)),
    commands.registerCommand('imr.clearWorkspaceFindings', () => workspace.clear()),
    commands.registerCommand('imr.openPreview', () => previews.open()),
    commands.registerCommand('imr.exportHtml', (target: unknown) => exportDecision(client, 'html', target)),
    commands.registerCommand('imr.exportWord', (target: unknown) => exportDecision(client, 'word', target)),
    commands.registerCommand('imr.tidyPastedText', () => tidyPastedText(client)),
    commands.registerCommand(ignoreHereCommand, (given: IgnoreHereArguments, reason?: string) =>
      ignoreHere(client, given, reason),
    ),
    commands.registerCommand(revealCommand, reveal),
    commands.registerCommand('imr.showConfiguration', () => showConfiguration()),
    commands.registerCommand('imr.restartServer', () => restartServer(client)),
  ];
}
