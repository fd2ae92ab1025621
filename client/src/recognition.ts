import { type Disposable, type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { recognizeRequest } from '../../server/src/protocol.js';

type Answer = 'ask' | 'always' | 'never';

const OTHER_LANGUAGES = ['markdown', 'plaintext'];

/** Watches for Markdown and plain text that is a decision and offers the language, as the setting says. */
export function offerLanguage(context: ExtensionContext, client: BaseLanguageClient): Disposable[] {
  const declined = new Set<string>();
  const look = (document: TextDocument | undefined) => {
    if (document) void lookAt(document, client, declined);
  };
  const started = client.onDidChangeState(() => {
    if (client.isRunning()) look(window.activeTextEditor?.document);
  });
  context.subscriptions.push({ dispose: () => declined.clear() });
  return [started, window.onDidChangeActiveTextEditor((editor) => look(editor?.document))];
}

async function lookAt(document: TextDocument, client: BaseLanguageClient, declined: Set<string>): Promise<void> {
  const uri = document.uri.toString();
  const setting = workspace.getConfiguration('imr', document).get<Answer>('recognizeContent', 'ask');
  const isOther = OTHER_LANGUAGES.includes(document.languageId) && !document.isClosed;
  if (!isOther || setting === 'never' || declined.has(uri) || !client.isRunning()) return;
  const isDecision = await client.sendRequest<boolean>(recognizeRequest, { text: document.getText() });
  if (!isDecision || declined.has(uri)) return;
  declined.add(uri);
  if (setting === 'always' || (await asks())) await languages.setTextDocumentLanguage(document, 'imr-decision');
}

async function asks(): Promise<boolean> {
  const yes = 'Check as IMR decision';
  const always = 'Always';
  const never = 'Never';
  const answer = await window.showInformationMessage(
    'This text looks like an Independent Medical Review decision. Check it as one?',
    yes,
    always,
    never,
  );
  if (answer === always || answer === never) {
    await workspace.getConfiguration('imr').update('recognizeContent', answer === always ? 'always' : 'never', true);
  }
  return answer === yes || answer === always;
}
