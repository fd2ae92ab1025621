import { ConfigurationTarget, l10n, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CheckedField,
  checkDraftFieldRequest,
  type DecisionDraft,
  type DraftChoices,
  draftChoicesRequest,
  type HeaderFieldId,
  type NewDecisionAnswer,
  newDecisionRequest,
} from '../../../server/src/protocol.js';
import { askDraft } from './draft-steps.js';
import { awaited } from './waiting.js';

/**
 * Opens the skeleton of a decision as an untitled draft with tab stops. Asks for what is known of the case, unless the
 * command is given it: an object like `DecisionDraft`, which the server checks.
 */
export async function newDecision(client: BaseLanguageClient, given: unknown): Promise<void> {
  const uri = settingsScope();
  const draft = isObject(given) ? given : await askForDraft(client, uri);
  if (!draft) return;
  const answer = await awaited(l10n.t('Beginning a new decision'), (token) =>
    client.sendRequest<NewDecisionAnswer>(newDecisionRequest, { uri, draft }, token),
  );
  if (!answer) return;
  if ('fault' in answer) {
    void window.showErrorMessage(l10n.t('A decision cannot begin with these values: {0}', answer.fault));
    return;
  }
  const document = await workspace.openTextDocument({ language: 'imr-decision' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(answer.snippet));
}

/** The folder whose settings hold for a draft that has no file yet. */
function settingsScope(): string {
  const folder = workspace.workspaceFolders?.[0]?.uri.toString();
  return folder === undefined ? 'untitled:decision' : `${folder}/`;
}

/** An object from a key binding; a menu of the explorer or the editor gives the address of a file instead. */
function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null && !('scheme' in given) && !('groupId' in given);
}

async function askForDraft(client: BaseLanguageClient, uri: string): Promise<DecisionDraft | undefined> {
  const choices = await awaited(l10n.t('Waiting for the IMR language server'), (token) =>
    client.sendRequest<DraftChoices>(draftChoicesRequest, token),
  );
  if (!choices) return undefined;
  const check = (draft: DecisionDraft, field: HeaderFieldId) =>
    client.sendRequest<CheckedField>(checkDraftFieldRequest, { uri, draft, field });
  const draft = await askDraft(rememberedDraft(), { choices, check });
  if (draft) await remember(draft);
  return draft;
}

/** What the last decision had and the next one may have, too; it is decided today. */
function rememberedDraft(): DecisionDraft {
  const settings = workspace.getConfiguration('imr.newDecision');
  return {
    decisionDate: today(),
    priority: settings.get('priority', ''),
    states: settings.get<string[]>('states', []),
    specialties: settings.get<string[]>('specialties', []),
  };
}

/** In the form of the header, in the writer's time zone. */
function today(): string {
  const now = new Date();
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(now.getMonth() + 1)}/${twoDigits(now.getDate())}/${now.getFullYear()}`;
}

async function remember({ priority = '', states = [], specialties = [] }: DecisionDraft): Promise<void> {
  const settings = workspace.getConfiguration('imr.newDecision');
  for (const [key, value] of Object.entries({ priority, states, specialties })) {
    if (JSON.stringify(settings.get(key)) === JSON.stringify(value)) continue;
    await settings.update(key, value, ConfigurationTarget.Global);
  }
}
