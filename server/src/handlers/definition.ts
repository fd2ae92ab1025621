import type { Definition, DefinitionLink, DefinitionParams } from 'vscode-languageserver';
import { guidelinePlaceAt } from '../features/guideline-places.js';
import { idsOnPage } from '../features/guideline-references.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import { canShowPages, type GuidelinePages } from './guideline-pages.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshots.js';

/** Answers with the page of the guideline that is cited, at the edition or section; nothing where no page can be shown. */
export function serveDefinition(session: Session, pages: GuidelinePages): void {
  const definitions = (snapshot: Snapshot, { position }: DefinitionParams): Definition | DefinitionLink[] | null => {
    const { document, decision, service } = snapshot;
    const place = canShowPages(session) ? guidelinePlaceAt(decision(), document.offsetAt(position)) : undefined;
    if (place?.guideline === undefined) return null;
    const { catalogue } = service.context;
    const found = pages.placesOf(document.uri, place.guideline, idsOnPage(place, catalogue), catalogue);
    if (found.length === 0) return null;
    if (session.capabilities.textDocument?.definition?.linkSupport !== true) return found;
    const originSelectionRange = toRange(document, place.span);
    return found.map(({ uri, range }) => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  };
  session.connection.onDefinition(answerFor(session, 'textDocument/definition', null, definitions));
}
