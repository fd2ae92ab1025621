import { commands, type Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type IgnoreHereArguments, ignoreHereCommand, revealCommand } from '../../../server/src/protocol.js';
import type { DecisionPage } from '../pages/decision-page.js';
import { addIssue } from './add-issue.js';
import { CheckWorkspace } from './check-workspace.js';
import { exportDecision } from './export-decision.js';
import { ignoreHere } from './ignore-here.js';
import { insertCitation } from './insert-citation.js';
import { newDecision } from './new-decision.js';
import { openPage } from './open-page.js';
import { openSample } from './open-sample.js';
import { restartServer } from './restart-server.js';
import { reveal } from './reveal.js';
import { saveCheck } from './save-check.js';
import { showConfiguration } from './show-configuration.js';
import { tidyPastedText } from './tidy-pasted-text.js';

/** The pages that commands open. */
export interface Pages {
  readonly check: DecisionPage;
  readonly preview: DecisionPage;
}

/** Registers every command of the palette that needs nothing but the server and its pages. */
export function registerCommands(
  client: BaseLanguageClient,
  { check, preview }: Pages,
  extensionUri: Uri,
): Disposable[] {
  const workspace = new CheckWorkspace(client);
  return [
    commands.registerCommand('imr.newDecision', (given: unknown) => newDecision(client, given)),
    commands.registerCommand('imr.addIssue', (given: unknown) => addIssue(client, given)),
    commands.registerCommand('imr.openSample', (given: unknown) => openSample(extensionUri, given)),
    commands.registerCommand('imr.insertCitation', (given: unknown) => insertCitation(client, given)),
    commands.registerCommand('imr.checkBeforeSubmission', () => openPage(check)),
    commands.registerCommand('imr.saveCheck', (target: unknown) => saveCheck(client, target)),
    commands.registerCommand('imr.checkWorkspace', (given: unknown) => workspace.check(given)),
    commands.registerCommand('imr.clearWorkspaceFindings', () => workspace.clear()),
    commands.registerCommand('imr.openPreview', () => openPage(preview)),
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
