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
import { type CheckPageAnswer, type PreviewParams, previewRequest } from '../../../server/src/protocol.js';
import { pageFrame } from '../check/page-frame.js';
import { previewMessage } from '../check/page-messages.js';
import { previewScript } from './preview-script.js';

/** The one preview. It stays with the decision it was opened for, and follows its words and its cursor. */
export class Previews implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #following: Disposable[];
  #panel: WebviewPanel | undefined;
  #document: TextDocument | undefined;
  #version = -1;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#following = [
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) void this.#draw();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) this.#tellCursor();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('imr.preview')) void this.#draw();
      }),
    ];
  }

  /** Opens the preview of the decision in the active editor, beside it. */
  async open(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'imr-decision') {
      void window.showInformationMessage(l10n.t('Open the IMR decision that shall be previewed.'));
      return;
    }
    this.#document = document;
    const page = await this.#ask(document);
    if (!page) return;
    this.#panel ??= this.#createPanel();
    this.#panel.title = l10n.t('Preview: {0}', document.uri.path.split('/').at(-1) ?? '');
    this.#panel.reveal(ViewColumn.Beside, true);
    this.#version = page.version;
    this.#panel.webview.html = pageFrame(page.title, page.styles, `<div id="page">${page.body}</div>`, previewScript);
  }

  dispose(): void {
    for (const each of this.#following) each.dispose();
    this.#panel?.dispose();
  }

  #createPanel(): WebviewPanel {
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: [] };
    const panel = window.createWebviewPanel('imr.preview', l10n.t('Preview'), place, options);
    panel.webview.onDidReceiveMessage((message: unknown) => this.#heard(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#document = undefined;
    });
    return panel;
  }

  async #ask({ uri }: TextDocument): Promise<CheckPageAnswer | null> {
    const withFindings = workspace.getConfiguration('imr.preview', uri).get<boolean>('findings', true);
    const params: PreviewParams = { textDocument: { uri: uri.toString() }, withFindings };
    return this.#client.sendRequest<CheckPageAnswer | null>(previewRequest, params);
  }

  async #draw(): Promise<void> {
    const document = this.#document;
    if (!document || !this.#panel) return;
    const page = await this.#ask(document);
    // A newer version asks for itself; a closed document keeps its last page.
    if (!page || document !== this.#document || page.version < document.version) return;
    this.#version = page.version;
    await this.#panel?.webview.postMessage({ body: page.body });
  }

  #tellCursor(): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.#document);
    if (editor) void this.#panel?.webview.postMessage({ cursor: editor.document.offsetAt(editor.selection.active) });
  }

  async #heard(message: unknown): Promise<void> {
    const document = this.#document;
    const { data: heard } = previewMessage.safeParse(message);
    if (!document || !heard) return;
    if ('isReady' in heard) return this.#tellCursor();
    if (document.version !== this.#version) return;
    const { start, end, isWhole } = heard;
    const selection = new Range(document.positionAt(start), document.positionAt(isWhole ? end : start));
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    await window.showTextDocument(document, { selection, viewColumn: shown?.viewColumn ?? ViewColumn.One });
  }
}
