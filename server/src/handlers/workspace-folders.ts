import type { Connection, InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import type { Place } from '../config/files.js';
import { comparableUri } from '../workspace/workspace-files.js';

/** The folders that are open in the editor. */
export class WorkspaceFolders {
  #uris: readonly string[] = [];

  get uris(): readonly string[] {
    return this.#uris;
  }

  /** Takes the folders of the start; older clients name one root instead. */
  initialize({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>): void {
    const root = rootUri ? [rootUri] : [];
    this.#uris = workspaceFolders?.map(({ uri }) => uri) ?? root;
  }

  /** Follows the changes that a client with workspace folders tells of, and calls after each. */
  follow(connection: Connection, changed: () => void): void {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      this.#change(added, removed);
      changed();
    });
  }

  /**
   * The folder whose settings and files belong to a document: the innermost one that holds it. A document that was
   * never saved belongs to the first folder. Without a folder it is the document's own.
   */
  folderOf(uri: string): string {
    const document = comparableUri(uri);
    const holding = this.#uris.filter((folder) => document.startsWith(withSlash(comparableUri(folder))));
    const [innermost] = holding.sort((a, b) => comparableUri(b).length - comparableUri(a).length);
    const [first] = uri.startsWith('untitled:') ? this.#uris : [];
    return innermost ?? first ?? uri.slice(0, uri.lastIndexOf('/') + 1);
  }

  /** Where a document or folder lies in the folder that it belongs to. One that was never saved lies in the folder itself. */
  placeOf(uri: string): Place {
    const folder = this.folderOf(uri);
    const start = withSlash(comparableUri(folder));
    const document = comparableUri(uri);
    const path = document.startsWith(start) ? document.slice(start.length) : document.replace(/^.*[/:]/, '');
    return { folder, path };
  }

  #change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = removed.map(({ uri }) => uri);
    this.#uris = [...this.#uris.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
