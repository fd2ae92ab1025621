import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CatalogueFileFault } from '../knowledge/catalogue/read-catalogue.js';
import { toRange } from '../lsp/positions.js';

/** A file with thousands of faults has one cause, and the first ones show it. */
const MOST_SHOWN = 100;

/** Shows the faults of catalogue files where they stand. They are sent: such files are not open in this server. */
export class CatalogueFaults {
  readonly #connection: Connection;
  readonly #shown = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Shows the faults of a file in the place of those shown before; without faults the old ones are taken back. */
  show(uri: string, text: string, faults: readonly CatalogueFileFault[]): void {
    if (faults.length === 0) {
      this.#takeBack(uri);
      return;
    }
    const document = TextDocument.create(uri, 'json', 0, text);
    const diagnostics = faults.slice(0, MOST_SHOWN).map(({ message, span }) => ({
      range: toRange(document, span),
      severity: DiagnosticSeverity.Error,
      code: 'catalogue',
      source: 'imr',
      message,
    }));
    this.#shown.add(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  /** Takes back all faults except those of these files. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of this.#shown) if (!uris.has(uri)) this.#takeBack(uri);
  }

  #takeBack(uri: string): void {
    if (this.#shown.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
