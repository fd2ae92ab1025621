import assert from 'node:assert/strict';
import { type DocumentSymbol, DocumentSymbolRequest } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline.js';
import { defaultHelpBase } from '../../server/src/knowledge/help.js';
import { toDiagnostic } from '../../server/src/lsp/diagnostics.js';
import { toRange } from '../../server/src/lsp/positions.js';
import type { DecisionService } from '../../server/src/service.js';
import type { LanguageClient } from '../support/language-client.js';

const ABILITIES = { relatedInformation: true, codeDescription: true, tags: true };

/** Asserts that the server says of a document what an engine says that reads its text for the first time. */
export async function assertSameAsFresh(
  client: LanguageClient,
  service: DecisionService,
  uri: string,
  text: string,
): Promise<void> {
  const document = TextDocument.create(uri, 'imr-decision', 0, text);
  const decision = service.parse(text);
  const diagnostics = service.lint(decision).map((each) => toDiagnostic(each, document, defaultHelpBase, ABILITIES));
  const report = await client.pull(uri);
  assert.deepEqual(report.kind === 'full' && report.items, diagnostics);
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  const outline = outlineOf(decision, service.context.factsIn(decision));
  assert.deepEqual(
    symbols?.map((symbol) => shownSymbol(symbol as DocumentSymbol)),
    outline.map(shownEntry),
  );

  function shownEntry({ name, detail, whole, selection, children }: OutlineEntry): unknown {
    return [name, detail, toRange(document, whole), toRange(document, selection), children.map(shownEntry)];
  }
}

function shownSymbol({ name, detail, range, selectionRange, children = [] }: DocumentSymbol): unknown {
  return [name, detail, range, selectionRange, children.map(shownSymbol)];
}
