import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IgnoreHereArguments } from '../../../server/src/protocol.js';
import { revealCommand } from '../../../server/src/protocol.js';
import { ignoreHere } from './ignore-here.js';
import { insertCitation } from './insert-citation.js';
import { restartServer } from './restart-server.js';
import { reveal } from './reveal.js';

/** Registers every command of the palette that needs nothing but the server. */
export function registerCommands(client: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand('imr.insertCitation', (given: unknown) => insertCitation(client, given)),
    commands.registerCommand('imr.ignoreHere', (given: IgnoreHereArguments, reason?: string) =>
      ignoreHere(client, given, reason),
    ),
    commands.registerCommand(revealCommand, reveal),
    commands.registerCommand('imr.restartServer', () => restartServer(client)),
  ];
}
