import {
  type Disposable,
  l10n,
  languages,
  type Memento,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { recognizeRequest } from '../../server/src/protocol.js';

type Answer = 'ask' | 'always' | 'never';

const OTHER_LANGUAGES = ['markdown', 'plaintext'];
/** A decision shows in its first pages what it is; a log of fifty megabytes need not be sent to find out. */
const FIRST_PAGES = 100_000;
/** No less comes of pasting a decision; typing never comes to so much at once. */
const SHORTEST_PASTE = 300;
/** The documents that the writer has called decisions, so that they are asked of once. */
const CONFIRMED = 'recognizedDecisions';
const MOST_CONFIRMED = 500;

/** Watches for Markdown and plain text that is a decision and offers the language, as the setting says. */
export function offerLanguage(client: BaseLanguageClient, memory: Memento): Disposable[] {
  const asked = new Set<string>();
  const look = (document: TextDocument | undefined) => {
    if (document && isOther(document)) void lookAt(document, client, memory, asked);
  };
  return [
    client.onDidChangeState(() => {
      if (client.isRunning()) look(window.activeTextEditor?.document);
    }),
    window.onDidChangeActiveTextEditor((editor) => look(editor?.document)),
    workspace.onDidChangeTextDocument((event) => {
      if (isPaste(event) && event.document === window.activeTextEditor?.document) look(event.document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      // The next untitled text may have the same name.
      if (uri.scheme === 'untitled') asked.delete(uri.toString());
    }),
  ];
}

/** True for texts of the writer's own in the other languages: not for old versions, outputs and previews. */
function isOther({ languageId, isClosed, uri: { scheme } }: TextDocument): boolean {
  const isOwn = scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true;
  return OTHER_LANGUAGES.includes(languageId) && !isClosed && isOwn;
}

function isPaste({ contentChanges }: TextDocumentChangeEvent): boolean {
  return contentChanges.some(({ text }) => text.length >= SHORTEST_PASTE);
}

async function lookAt(
  document: TextDocument,
  client: BaseLanguageClient,
  memory: Memento,
  asked: Set<string>,
): Promise<void> {
  const uri = document.uri.toString();
  const setting = workspace.getConfiguration('imr', document).get<Answer>('recognizeContent', 'ask');
  if (setting === 'never' || asked.has(uri) || !client.isRunning()) return;
  if (!(await isDecision(document, client)) || asked.has(uri)) return;
  asked.add(uri);
  const confirmed = memory.get<string[]>(CONFIRMED, []);
  if (setting !== 'always' && !confirmed.includes(uri)) {
    if (!(await asks())) return;
    const isKept = document.uri.scheme !== 'untitled' && !confirmed.includes(uri);
    if (isKept) await memory.update(CONFIRMED, [...confirmed, uri].slice(-MOST_CONFIRMED));
  }
  if (isOther(document)) await languages.setTextDocumentLanguage(document, 'imr-decision');
}

async function isDecision(document: TextDocument, client: BaseLanguageClient): Promise<boolean> {
  try {
    return await client.sendRequest<boolean>(recognizeRequest, { text: document.getText().slice(0, FIRST_PAGES) });
  } catch {
    // The server has ended or is being started anew; the text is looked at again when it runs.
    return false;
  }
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
