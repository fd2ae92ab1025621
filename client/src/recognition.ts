import { type Disposable, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { recognizeRequest } from '../../server/src/protocol.js';

type Answer = 'ask' | 'always' | 'never';

const OTHER_LANGUAGES = ['markdown', 'plaintext'];
/** A decision shows in its first pages what it is; a log of fifty megabytes need not be sent to find out. */
const FIRST_PAGES = 100_000;

/** Watches for Markdown and plain text that is a decision and offers the language, as the setting says. */
export function offerLanguage(client: BaseLanguageClient): Disposable[] {
  const asked = new Set<string>();
  const look = (document: TextDocument | undefined) => {
    if (document) void lookAt(document, client, asked);
  };
  const started = client.onDidChangeState(() => {
    if (client.isRunning()) look(window.activeTextEditor?.document);
  });
  return [started, window.onDidChangeActiveTextEditor((editor) => look(editor?.document))];
}

async function lookAt(document: TextDocument, client: BaseLanguageClient, asked: Set<string>): Promise<void> {
  const uri = document.uri.toString();
  const setting = workspace.getConfiguration('imr', document).get<Answer>('recognizeContent', 'ask');
  const isOther = OTHER_LANGUAGES.includes(document.languageId) && !document.isClosed;
  if (!isOther || setting === 'never' || asked.has(uri) || !client.isRunning()) return;
  const isDecision = await client.sendRequest<boolean>(recognizeRequest, {
    text: document.getText().slice(0, FIRST_PAGES),
  });
  if (!isDecision || asked.has(uri)) return;
  asked.add(uri);
  if (setting === 'always' || (await asks())) await languages.setTextDocumentLanguage(document, 'imr-decision');
}

async function asks(): Promise<boolean> {
  const yes = l10n.t('Check as IMR decision');
  const always = l10n.t('Always');
  const never = l10n.t('Never');
  const answer = await window.showInformationMessage(
    l10n.t('This text looks like an Independent Medical Review decision. Check it as one?'),
    yes,
    always,
    never,
  );
  if (answer === always || answer === never) {
    await workspace.getConfiguration('imr').update('recognizeContent', answer === always ? 'always' : 'never', true);
  }
  return answer === yes || answer === always;
}
