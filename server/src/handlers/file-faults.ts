import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Span } from '../decision/span.js';
import { textDocument, toRange } from '../lsp/positions.js';

/** A file with thousands of faults has one cause, and the first ones show it. */
const MOST_SHOWN = 100;

/** Something in a file that cannot be used. */
export interface FileFault {
  readonly span: Span;
  readonly message: string;
}

/** What a file is, as the diagnostics on it say in their code. */
export type FileKind = 'catalogue' | 'configuration';

/** Shows the faults of files where they stand. They are sent: such files are not open in this server. */
export class FileFaults {
  readonly #connection: Connection;
  readonly #kind: FileKind;
  readonly #shown = new Set<string>();

  constructor(connection: Connection, kind: FileKind) {
    this.#connection = connection;
    this.#kind = kind;
  }

  /** Shows the faults of a file in the place of those shown before; without faults the old ones are taken back. */
  show(uri: string, text: string, faults: readonly FileFault[]): void {
    if (faults.length === 0) {
      this.takeBack(uri);
      return;
    }
    const diagnostics = faultDiagnostics(text, faults, this.#kind);
    this.#shown.add(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  /** Takes back all faults except those of these files. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of this.#shown) if (!uris.has(uri)) this.takeBack(uri);
  }

  /** Takes back the faults of a file. */
  takeBack(uri: string): void {
    if (this.#shown.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

/** The faults of a text as diagnostics. */
export function faultDiagnostics(text: string, faults: readonly FileFault[], kind: FileKind): Diagnostic[] {
  const document = textDocument(text);
  return faults.slice(0, MOST_SHOWN).map(({ message, span }) => ({
    range: toRange(document, span),
    severity: DiagnosticSeverity.Error,
    code: kind,
    source: 'imr',
    message,
  }));
}
