import {
  type CancellationToken,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type Location,
  LSPErrorCodes,
  type ReferenceParams,
  ResponseError,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { guidelinePlaceAt } from '../features/guideline-places.js';
import { type GuidelineTarget, idsOnPage, placesOf, targetOf } from '../features/guideline-references.js';
import { toRange } from '../lsp/positions.js';
import { comparableUri, mostDecisions } from '../workspace/workspace-files.js';
import { answerFor } from './answer.js';
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

/** Answers with every place where the guideline or section is named: in the document, or in all of the open folders. */
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
      ({ document, decision }, { position }) => {
        const place = guidelinePlaceAt(decision(), document.offsetAt(position));
        const target = place && targetOf(place);
        return target ? placesOf(decision(), target).map((span) => ({ range: toRange(document, span) })) : [];
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
  const place = guidelinePlaceAt(decision(), document.offsetAt(position));
  const target = place && targetOf(place);
  if (!place || !target) return [];
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
  const files = await closedFiles(search);
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

interface FileOfFolder {
  readonly uri: string;
  readonly folder: string;
}

/** The files that may be decisions and are not open, each once, though one open folder may lie in another. */
async function closedFiles({ session, token }: Search): Promise<FileOfFolder[]> {
  const seen = new Set(session.documents.keys().map(comparableUri));
  const files: FileOfFolder[] = [];
  for (const folder of session.folders.uris) {
    const { uris, isComplete } = await decisionsIn(session, folder);
    endIfCancelled(token);
    if (!isComplete) {
      session.tellOnce(
        `IMR: a folder has more than ${mostDecisions} files. Citations in the files after these are not listed.`,
      );
    }
    for (const uri of uris) {
      if (seen.has(comparableUri(uri))) continue;
      seen.add(comparableUri(uri));
      files.push({ uri, folder });
    }
  }
  return files;
}

async function decisionsIn(session: Session, folder: string) {
  try {
    return await session.files.findDecisions(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'the reason is not known';
    session.tellOnce(`IMR: citations in the folder "${comparableUri(folder)}" are not listed: ${reason}.`);
    return { uris: [], isComplete: true };
  }
}

function locations(document: TextDocument, spans: ReturnType<typeof placesOf>): Location[] {
  return spans.map((span) => ({ uri: document.uri, range: toRange(document, span) }));
}

function endIfCancelled({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
