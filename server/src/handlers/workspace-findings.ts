import type { Connection, Diagnostic } from 'vscode-languageserver';
import { comparableUri } from '../workspace/workspace-files.js';

/**
 * The findings that are sent for files which nobody has open. While a file is open its live findings stand alone: who
 * opens it takes these back.
 */
export class WorkspaceFindings {
  readonly #connection: Connection;
  /** The address that findings were sent under, by its comparable form. */
  readonly #shown = new Map<string, string>();
  /** The newest look at each file that is looked at now. */
  readonly #looks = new Map<string, symbol>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The addresses of the files that findings are shown for. */
  get uris(): string[] {
    return [...this.#shown.values()];
  }

  has(uri: string): boolean {
    return this.#shown.has(comparableUri(uri));
  }

  /**
   * Begins a look at a file. Call what comes back with its findings: they take the place of those shown before, unless a
   * newer look has begun or the findings were taken back meanwhile.
   */
  look(uri: string): (diagnostics: Diagnostic[]) => Promise<void> {
    const key = comparableUri(uri);
    const own = Symbol(key);
    this.#looks.set(key, own);
    return async (diagnostics) => {
      if (this.#looks.get(key) !== own) return;
      this.#looks.delete(key);
      if (diagnostics.length === 0) return this.takeBack(uri);
      // To some clients two forms of an address are two files.
      const address = this.#shown.get(key) ?? uri;
      this.#shown.set(key, address);
      await this.#connection.sendDiagnostics({ uri: address, diagnostics });
    };
  }

  async takeBack(uri: string): Promise<void> {
    const key = comparableUri(uri);
    const address = this.#shown.get(key);
    this.#looks.delete(key);
    this.#shown.delete(key);
    if (address !== undefined) await this.#connection.sendDiagnostics({ uri: address, diagnostics: [] });
  }

  /** Takes back the findings of a file, or of all files in a folder that went. */
  async takeBackIn(uri: string): Promise<void> {
    await this.takeBack(uri);
    const folder = `${comparableUri(uri)}/`;
    for (const key of [...this.#looks.keys(), ...this.#shown.keys()]) {
      if (key.startsWith(folder)) await this.takeBack(key);
    }
  }

  async takeBackAll(): Promise<void> {
    for (const key of [...this.#looks.keys(), ...this.#shown.keys()]) await this.takeBack(key);
  }
}
