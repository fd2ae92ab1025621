import { type Disposable, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DecisionStateAnswer,
  type DecisionStateParams,
  decisionStateRequest,
} from '../../../server/src/protocol.js';
import { DecisionPanel } from './decision-panel.js';
import { createStatusEntry, showInStatus } from './status-bar.js';

/** Keeps the decision panel and the status bar at the decision in the active editor, as it is typed. */
export function showDecisionState(client: BaseLanguageClient): Disposable[] {
  const panel = new DecisionPanel();
  const view = window.createTreeView('imr.decision', { treeDataProvider: panel, showCollapseAll: true });
  const entry = createStatusEntry();
  const show = (document: TextDocument | undefined, state: DecisionStateAnswer | undefined) => {
    panel.show(document?.uri.toString() ?? '', state);
    view.description = state?.caseNumber ?? '';
    const isWanted = workspace.getConfiguration('imr.panel').get<boolean>('statusBar', true);
    if (state && isWanted) {
      showInStatus(entry, state);
      entry.show();
    } else entry.hide();
  };
  const follow = following(client, show);
  follow();
  return [
    view,
    entry,
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) follow();
    }),
    workspace.onDidOpenTextDocument(follow),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('imr')) follow();
    }),
  ];
}

/** Asks for the state of the decision in the active editor, one question at a time, until the answer is of its newest version. */
function following(
  client: BaseLanguageClient,
  show: (document: TextDocument | undefined, state: DecisionStateAnswer | undefined) => void,
): () => void {
  let asked = 0;
  let isAsking = false;
  const ask = async () => {
    for (let turn = -1; turn !== asked; ) {
      turn = asked;
      const document = activeDecision();
      const state = document && (await stateOf(client, document));
      if (turn === asked) show(document, state);
    }
  };
  return () => {
    asked++;
    if (isAsking) return;
    isAsking = true;
    void ask().finally(() => {
      isAsking = false;
    });
  };
}

function activeDecision(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'imr-decision' ? document : undefined;
}

/** The state of a decision; `undefined` while the server does not know the document, or is not running. */
async function stateOf(client: BaseLanguageClient, { uri }: TextDocument): Promise<DecisionStateAnswer | undefined> {
  const params: DecisionStateParams = { textDocument: { uri: uri.toString() } };
  try {
    return (await client.sendRequest<DecisionStateAnswer | null>(decisionStateRequest, params)) ?? undefined;
  } catch (error) {
    client.warn(`The state of the decision is not known: ${error instanceof Error ? error.name : 'unknown error'}`);
    return undefined;
  }
}
