import type {
  CancellationToken,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  Position,
  ReferenceParams,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../decision/span.js';
import { guidelinePlaceAt } from '../features/guideline-places.js';
import { type GuidelineTarget, idsOnPage, placesOf, targetOf } from '../features/guideline-references.js';
import { statedFactAt } from '../features/stated-facts.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import { closedFiles, endIfCancelled } from './closed-files.js';
import { canShowPages, type GuidelinePages } from './guideline-pages.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshots.js';

/** After so many files it is told how far the search is. */
const STEP = 50;

/** How the search for one answer goes: told to the client, and ended by it. */
interface Search {
  readonly session: Session;
  readonly target: GuidelineTarget;
  readonly token: CancellationToken;
  readonly progress: WorkDoneProgressReporter;
}

/**
 * Answers with every place where the guideline or section is named: in the document, or in all of the open folders; or
 * where the fact is stated: in the document.
 */
export function serveReferences(session: Session, pages: GuidelinePages): void {
  session.connection.onReferences((params, token, progress) => {
    const answer = answerFor<ReferenceParams, Location[]>(session, 'textDocument/references', [], (snapshot) =>
      references(session, pages, snapshot, params, token, progress),
    );
    return answer(params, token);
  });
  session.connection.onDocumentHighlight(
    answerFor<DocumentHighlightParams, DocumentHighlight[]>(
      session,
      'textDocument/documentHighlight',
      [],
      ({ document, decision, service }, { position }) => {
        if (!service.features.highlights) return [];
        const offset = document.offsetAt(position);
        const place = guidelinePlaceAt(decision(), offset);
        const target = place && targetOf(place);
        const fact = target ? undefined : statedFactAt(decision(), offset, service.context.factsIn(decision()));
        const spans = target ? placesOf(decision(), target) : (fact?.places ?? []);
        return spans.map((span) => ({ range: toRange(document, span) }));
      },
    ),
  );
}

async function references(
  session: Session,
  pages: GuidelinePages,
  snapshot: Snapshot,
  { position, context }: ReferenceParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<Location[]> {
  const { document, decision, service } = snapshot;
  if (!service.features.navigation) return [];
  const place = guidelinePlaceAt(decision(), document.offsetAt(position));
  const target = place && targetOf(place);
  if (!place || !target) return factReferences(snapshot, position, context.includeDeclaration);
  const { catalogue } = service.context;
  const isPageWanted = context.includeDeclaration && canShowPages(session);
  const declared = isPageWanted
    ? pages.placesOf(document.uri, target.guideline, idsOnPage(place, catalogue), catalogue)
    : [];
  const search: Search = { session, target, token, progress };
  progress.begin('Looking for citations', 0, undefined, true);
  try {
    const open = await inOpenDocuments(search);
    const closed = await inFiles(search, snapshot);
    return [...declared, ...open, ...closed];
  } finally {
    progress.done();
  }
}

/** The places of a fact in its decision: another decision tells of another worker. */
function factReferences({ document, decision, service }: Snapshot, position: Position, withDeclaration: boolean) {
  const offset = document.offsetAt(position);
  const fact = statedFactAt(decision(), offset, service.context.factsIn(decision()));
  const places = fact?.places ?? [];
  return locations(document, withDeclaration ? places : places.filter((span) => span !== fact?.declaration));
}

async function inOpenDocuments({ session, target, token }: Search): Promise<Location[]> {
  const found: Location[] = [];
  for (const uri of session.documents.keys()) {
    const snapshot = await session.snapshot(uri);
    endIfCancelled(token);
    if (snapshot) found.push(...locations(snapshot.document, placesOf(snapshot.decision(), target)));
  }
  return found;
}

/**
 * The places in the files of the open folders that no editor has open, folder by folder. They are read with the
 * catalogue of the document that asks: it is its guideline that is sought.
 */
async function inFiles(search: Search, { service }: Snapshot): Promise<Location[]> {
  const { session, target, token, progress } = search;
  const files = await closedFiles(session, token, 'Citations');
  const found: Location[] = [];
  let unread = 0;
  for (const [index, { uri, folder }] of files.entries()) {
    const text = await session.files.read(uri, folder).catch(() => undefined);
    endIfCancelled(token);
    if (index % STEP === 0)
      progress.report(Math.floor((100 * index) / files.length), `${index} of ${files.length} files`);
    if (text === undefined) unread++;
    else
      found.push(
        ...locations(TextDocument.create(uri, 'imr-decision', 0, text), placesOf(service.parse(text), target)),
      );
  }
  if (unread > 0)
    session.tellOnce(`IMR: ${unread} of ${files.length} files could not be read. Citations in them are not listed.`);
  return found;
}

function locations(document: TextDocument, spans: readonly Span[]): Location[] {
  return spans.map((span) => ({ uri: document.uri, range: toRange(document, span) }));
}
