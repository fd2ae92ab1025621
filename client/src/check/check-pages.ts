import {
  type Disposable,
  l10n,
  Range,
  type TextDocument,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CheckPageAnswer, type CheckPageParams, checkPageRequest } from '../../../server/src/protocol.js';
import { awaited } from '../commands/waiting.js';
import { choosingScript, pageFrame } from './page-frame.js';
import { checkPageMessage } from './page-messages.js';
import { saveCheck } from './save-check.js';

/** The one page before submission. It stays with the decision it was opened for and follows what is typed there. */
export class CheckPages implements Disposable {
  readonly #client: BaseLanguageClient;
  #panel: WebviewPanel | undefined;
  #document: TextDocument | undefined;
  #version = -1;
  readonly #following: Disposable;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#following = workspace.onDidChangeTextDocument(({ document }) => {
      if (this.#panel && document === this.#document) void this.#draw();
    });
  }

  /** Opens the page for the decision in the active editor, beside it. */
  async open(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'imr-decision') {
      void window.showInformationMessage(l10n.t('Open the IMR decision that shall be checked.'));
      return;
    }
    this.#document = document;
    this.#panel ??= this.#createPanel();
    this.#panel.reveal(ViewColumn.Beside, true);
    await this.#draw();
  }

  dispose(): void {
    this.#following.dispose();
    this.#panel?.dispose();
  }

  #createPanel(): WebviewPanel {
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const title = l10n.t('Check Before Submission');
    const panel = window.createWebviewPanel('imr.check', title, place, { enableScripts: true, localResourceRoots: [] });
    panel.webview.onDidReceiveMessage((message: unknown) => this.#chosen(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }

  async #draw(): Promise<void> {
    const document = this.#document;
    if (!document) return;
    const params: CheckPageParams = { textDocument: { uri: document.uri.toString() } };
    const page = await awaited(l10n.t('Checking the decision'), (token) =>
      this.#client.sendRequest<CheckPageAnswer | null>(checkPageRequest, params, token),
    );
    // A newer version asks for itself; a closed document keeps its last page.
    if (!page || !this.#panel || document !== this.#document || page.version < document.version) return;
    this.#version = page.version;
    this.#panel.webview.html = pageFrame(page.title, page.styles, page.body, choosingScript);
  }

  async #chosen(message: unknown): Promise<void> {
    const document = this.#document;
    const { data: chosen } = checkPageMessage.safeParse(message);
    if (!document || !chosen) return;
    if ('action' in chosen) return saveCheck(this.#client, undefined, document);
    if (document.version !== this.#version) return;
    const { start, end } = chosen;
    const selection = new Range(document.positionAt(start), document.positionAt(end));
    await window.showTextDocument(document, { selection, viewColumn: columnOf(document) });
  }
}

/** Where the document is shown, so that a jump does not open it once more. */
function columnOf(document: TextDocument): ViewColumn {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  return shown?.viewColumn ?? ViewColumn.One;
}
