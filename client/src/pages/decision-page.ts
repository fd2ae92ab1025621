import {
  commands,
  type Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { CheckPageAnswer } from '../../../server/src/protocol.js';
import { pageFrame } from './page-frame.js';
import { type PageMessage, pageMessage, pageState } from './page-messages.js';
import { pageScript } from './page-script.js';

/** What tells one kind of page from another. */
export interface PageKind {
  readonly viewType: string;
  readonly titleOf: (document: TextDocument) => string;
  /** Runs after what every page does. */
  readonly script: string;
  readonly ask: (document: TextDocument) => Promise<CheckPageAnswer | null | undefined>;
  /** Takes what the page tells besides places and addresses that were chosen. */
  readonly heard: (message: PageMessage, document: TextDocument) => unknown;
}

/** The one page of its kind. It stays with the decision it was opened for, and follows what is typed there. */
export class DecisionPage implements Disposable {
  readonly #kind: PageKind;
  readonly #following: Disposable[];
  #panel: WebviewPanel | undefined;
  #uri = '';
  #version = -1;
  #isFramed = false;
  /** The newest question; answers of older ones are left. */
  #newest: symbol | undefined;

  constructor(kind: PageKind) {
    this.#kind = kind;
    const drawn = (document: TextDocument) => {
      if (document === this.document) void this.draw();
    };
    this.#following = [
      workspace.onDidChangeTextDocument((event) => drawn(event.document)),
      workspace.onDidOpenTextDocument(drawn),
    ];
  }

  /** The decision of the page while it is open. */
  get document(): TextDocument | undefined {
    return workspace.textDocuments.find(({ uri }) => uri.toString() === this.#uri);
  }

  /** The editor that shows the decision. */
  get editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri);
  }

  /** Opens the page for a decision, beside it. */
  async open(document: TextDocument): Promise<void> {
    const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: [] };
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = this.#panel ?? window.createWebviewPanel(this.#kind.viewType, '', place, options);
    panel.reveal(ViewColumn.Beside, true);
    await this.#show(panel, document);
  }

  /** Takes up the page that was open when the window was closed. To be called once the server answers. */
  restored(): Disposable {
    const deserializeWebviewPanel = async (panel: WebviewPanel, state: unknown): Promise<void> => {
      const { data } = pageState.safeParse(state);
      const document = data && !this.#panel ? await opened(data.uri) : undefined;
      if (document) await this.#show(panel, document);
      else panel.dispose();
    };
    return window.registerWebviewPanelSerializer(this.#kind.viewType, { deserializeWebviewPanel });
  }

  /** Shows the decision as it is now. */
  async draw(): Promise<void> {
    const { document } = this;
    if (!document || !this.#panel) return;
    const own = Symbol('draw');
    this.#newest = own;
    const page = await this.#kind.ask(document);
    // A closed document keeps its last page.
    if (!page || own !== this.#newest || document !== this.document) return;
    // The last change may reach the server after the question.
    if (page.version < document.version) return this.draw();
    this.#version = page.version;
    if (this.#isFramed) return void this.tell({ body: page.body });
    this.#isFramed = true;
    const script = pageScript + this.#kind.script;
    this.#panel.webview.html = pageFrame({ ...page, uri: this.#uri, script });
  }

  tell(message: object): Thenable<boolean> | undefined {
    return this.#panel?.webview.postMessage(message);
  }

  dispose(): void {
    for (const each of this.#following) each.dispose();
    this.#panel?.dispose();
  }

  async #show(panel: WebviewPanel, document: TextDocument): Promise<void> {
    if (this.#panel !== panel) {
      panel.webview.onDidReceiveMessage((message: unknown) => this.#heard(message));
      panel.onDidDispose(() => {
        this.#panel = undefined;
      });
    }
    this.#panel = panel;
    this.#uri = document.uri.toString();
    this.#isFramed = false;
    panel.title = this.#kind.titleOf(document);
    await this.draw();
  }

  async #heard(message: unknown): Promise<void> {
    const { document } = this;
    const { data: heard } = pageMessage.safeParse(message);
    if (!document || !heard) return;
    if ('address' in heard) return void commands.executeCommand('vscode.open', Uri.parse(heard.address));
    // A page that was hidden comes back with the words it had at first.
    if ('isReady' in heard) await this.draw();
    // Its offsets are of the version that it shows.
    if (('start' in heard || 'top' in heard) && document.version !== this.#version) return;
    if (!('start' in heard)) return void this.#kind.heard(heard, document);
    const selection = new Range(document.positionAt(heard.start), document.positionAt(heard.end));
    await window.showTextDocument(document, { selection, viewColumn: this.editor?.viewColumn ?? ViewColumn.One });
  }
}

/** The document with this address; `undefined` where it is no more. */
async function opened(address: string): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(Uri.parse(address));
  } catch {
    return undefined;
  }
}
