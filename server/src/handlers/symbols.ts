import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineEntry, type OutlineKind, outlineOf } from '../features/outline.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  header: SymbolKind.Object,
  field: SymbolKind.Field,
  date: SymbolKind.Constant,
  section: SymbolKind.Namespace,
  issue: SymbolKind.Class,
  part: SymbolKind.Property,
};

/** Answers with the outline: a tree where the client can show one, else a list. */
export function serveSymbols(session: Session): void {
  session.connection.onDocumentSymbol(
    answerFor<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
      session,
      'textDocument/documentSymbol',
      [],
      ({ document, decision, service }) => {
        if (!service.features.outline) return [];
        const { hierarchicalDocumentSymbolSupport } = session.capabilities.textDocument?.documentSymbol ?? {};
        const outline = outlineOf(decision(), service.context.factsIn(decision()));
        return hierarchicalDocumentSymbolSupport === true
          ? outline.map((entry) => toSymbol(document, entry))
          : outline.flatMap((entry) => toInformation(document, entry, ''));
      },
    ),
  );
}

function toSymbol(
  document: TextDocument,
  { name, detail, kind, whole, selection, children }: OutlineEntry,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: toRange(document, whole),
    selectionRange: toRange(document, selection),
    children: children.map((child) => toSymbol(document, child)),
  };
}

function toInformation(document: TextDocument, entry: OutlineEntry, containerName: string): SymbolInformation[] {
  const location = { uri: document.uri, range: toRange(document, entry.whole) };
  const own = { name: entry.name, kind: kinds[entry.kind], location, containerName };
  return [own, ...entry.children.flatMap((child) => toInformation(document, child, entry.name))];
}
