import {
  type CancellationToken,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision } from '../decision/model.js';
import { type DecisionSymbol, decisionSymbols, holdsWords } from '../features/decision-symbols.js';
import { toRange } from '../lsp/positions.js';
import { guarded } from './answer.js';
import { closedFiles, endIfCancelled } from './closed-files.js';
import type { Session } from './session.js';

/** Files are read only for a query that tells something. */
const SHORTEST_QUERY = 3;
const MOST_SYMBOLS = 300;

const KINDS: Readonly<Record<DecisionSymbol['kind'], SymbolKind>> = {
  case: SymbolKind.File,
  treatment: SymbolKind.Class,
};

/**
 * Answers with the case numbers and treatments that fit a query: those of the open decisions, and from three letters on
 * also those in the other files of the open folders. A file is parsed only when the words of the query are in it.
 */
export function serveWorkspaceSymbols(session: Session): void {
  const symbolsFor = guarded<WorkspaceSymbolParams, SymbolInformation[]>(
    session,
    'workspace/symbol',
    [],
    async ({ query }, token) => {
      const words = query.trim();
      const open = await inOpenDocuments(session, words, token);
      const closed =
        words.length < SHORTEST_QUERY ? [] : await inFiles(session, words, token, MOST_SYMBOLS - open.length);
      return [...open, ...closed].slice(0, MOST_SYMBOLS);
    },
  );
  session.connection.onWorkspaceSymbol((params, token) => symbolsFor(params, token));
}

async function inOpenDocuments(
  session: Session,
  query: string,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = [];
  for (const uri of session.documents.keys()) {
    const snapshot = await session.snapshot(uri);
    endIfCancelled(token);
    if (snapshot?.service.features.outline) found.push(...symbols(snapshot.document, snapshot.decision(), query));
  }
  return found;
}

async function inFiles(
  session: Session,
  query: string,
  token: CancellationToken,
  most: number,
): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = [];
  for (const { uri, folder } of await closedFiles(session, token, 'Treatments')) {
    if (found.length >= most) break;
    // A file that cannot be read has no symbols; the others are still found.
    const text = await session.files.read(uri, folder).catch(() => '');
    endIfCancelled(token);
    if (!holdsWords(text, query)) continue;
    const service = await session.serviceFor(`${folder.replace(/\/$/, '')}/`);
    if (!service.features.outline) continue;
    found.push(...symbols(TextDocument.create(uri, 'imr-decision', 0, text), service.parse(text), query));
  }
  return found;
}

function symbols(document: TextDocument, decision: Decision, query: string): SymbolInformation[] {
  return decisionSymbols(decision, query).map(({ kind, name, container, span }) => ({
    name,
    kind: KINDS[kind],
    containerName: container,
    location: { uri: document.uri, range: toRange(document, span) },
  }));
}
