import { type ClientCapabilities, type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { configurationName } from '../config/configuration-file.js';
import { comparableUri } from '../workspace/workspace-files.js';

/** What watching files needs of the session. */
export interface WatchHost {
  readonly connection: Connection;
  readonly capabilities: ClientCapabilities;
}

/** Asks the client, where it can, to tell of changes of files. Each is asked for once; what is no longer used is passed over. */
export class FileWatches {
  readonly #host: WatchHost;
  readonly #watched = new Set<string>();

  constructor(host: WatchHost) {
    this.#host = host;
  }

  /** All configuration files that are found by their names, also those to come. */
  watchConfigurations(): void {
    this.#register([{ globPattern: `**/${configurationName}` }, { globPattern: `**/*.${configurationName}` }]);
  }

  watch(uri: string): void {
    if (this.#watched.has(uri)) return;
    this.#watched.add(uri);
    const { relativePatternSupport } = this.#host.capabilities.workspace?.didChangeWatchedFiles ?? {};
    const slash = uri.lastIndexOf('/');
    const name = literalPattern(comparableUri(uri).split('/').at(-1) ?? '');
    const globPattern =
      relativePatternSupport === true ? { baseUri: uri.slice(0, slash), pattern: name } : `**/${name}`;
    this.#register([{ globPattern }]);
  }

  #register(watchers: readonly { readonly globPattern: string | { baseUri: string; pattern: string } }[]): void {
    const { connection, capabilities } = this.#host;
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [...watchers] })
      // Without it the files are read again when the settings change; the server goes on.
      .catch(() => connection.console.warn('The editor will not tell of changed configuration or catalogue files.'));
  }
}

/** A pattern that means exactly this name. */
function literalPattern(name: string): string {
  return name.replace(/[*?{[]/g, '[$&]');
}
