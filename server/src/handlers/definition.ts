import type { Definition, DefinitionLink, DefinitionParams, Location, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { guidelinePlaceAt } from '../features/guideline-places.js';
import { idsOnPage } from '../features/guideline-references.js';
import { type StatedFact, statedFactAt } from '../features/stated-facts.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import { canShowPages, type GuidelinePages } from './guideline-pages.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshots.js';

/**
 * Answers with the page of the guideline that is cited, at the edition or section, where the client can show pages; for
 * a fact with the place where it is stated with most weight: a header field, an outcome, a request.
 */
export function serveDefinition(session: Session, pages: GuidelinePages): void {
  const definitions = (snapshot: Snapshot, { position }: DefinitionParams): Definition | DefinitionLink[] | null => {
    const { document, decision, service } = snapshot;
    if (!service.features.navigation) return null;
    const offset = document.offsetAt(position);
    const place = canShowPages(session) ? guidelinePlaceAt(decision(), offset) : undefined;
    if (place?.guideline === undefined) {
      const fact = statedFactAt(decision(), offset, service.context.factsIn(decision()));
      return fact ? factLocations(session, document, fact) : null;
    }
    const { catalogue } = service.context;
    const found = pages.placesOf(document.uri, place.guideline, idsOnPage(place, catalogue), catalogue);
    if (found.length === 0) return null;
    return linked(session, toRange(document, place.span), found);
  };
  session.connection.onDefinition(answerFor(session, 'textDocument/definition', null, definitions));
}

function factLocations(
  session: Session,
  document: TextDocument,
  { here, declaration }: StatedFact,
): Definition | DefinitionLink[] {
  return linked(session, toRange(document, here), [{ uri: document.uri, range: toRange(document, declaration) }]);
}

/** The places, with the words that lead to them for a client that can mark these. */
function linked(session: Session, origin: Range, places: Location[]): Definition | DefinitionLink[] {
  if (session.capabilities.textDocument?.definition?.linkSupport !== true) return places;
  return places.map(({ uri, range }) => ({
    originSelectionRange: origin,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
