import type { Range } from 'vscode-languageserver';
import { guidelinePage, missingPage } from '../features/guideline-page.js';
import type { Catalogue } from '../knowledge/catalogue/catalogue.js';
import { textDocument, toRange } from '../lsp/positions.js';
import type { TextSource } from './served-texts.js';
import type { Session } from './session.js';

/** The scheme of the addresses of guideline pages. */
export const guidelineScheme = 'imr-guideline';

/** A line of a guideline page. */
export interface PagePlace {
  readonly uri: string;
  readonly range: Range;
}

/**
 * The pages of guidelines that the client opens. The address of a page names the folder whose settings and catalogues
 * hold: it means the same after the document that led there is closed, and after the server was started again.
 */
export class GuidelinePages implements TextSource {
  readonly scheme = guidelineScheme;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The places of these ids on the page of a guideline, for a reader of the document. */
  placesOf(documentUri: string, guidelineId: string, ids: readonly string[], catalogue: Catalogue): PagePlace[] {
    const guideline = catalogue.guideline(guidelineId);
    if (!guideline) return [];
    const uri = this.#address(documentUri, guidelineId);
    const { text, places } = guidelinePage(guideline, catalogue);
    const page = textDocument(text);
    const spans = ids.flatMap((id) => places.get(id) ?? []);
    return spans.map((span) => ({ uri, range: toRange(page, span) }));
  }

  #address(documentUri: string, guidelineId: string): string {
    const folder = this.#session.folders.folderOf(documentUri).replace(/\/$/, '');
    // A document that was never saved, in an editor without a folder, has its own settings.
    const scope = folder === '' ? documentUri : `${folder}/`;
    return `${guidelineScheme}:/${guidelineId}.md?${encodeURIComponent(scope)}`;
  }

  /** The page with this address. */
  async textOf(uri: string): Promise<string> {
    const address = readAddress(uri);
    if (!address) return missingPage;
    const service = await this.#session.serviceFor(address.scope);
    const { catalogue } = service.context;
    const guideline = catalogue.guideline(address.guideline);
    return guideline ? guidelinePage(guideline, catalogue).text : missingPage;
  }
}

/** True for a client that can show the pages. */
export function canShowPages({ capabilities }: Session): boolean {
  return capabilities.workspace?.textDocumentContent !== undefined;
}

function readAddress(uri: string) {
  const [, guideline, query] = /^imr-guideline:\/([a-z0-9-]+)\.md\?(.+)$/.exec(uri) ?? [];
  if (guideline === undefined || query === undefined) return undefined;
  try {
    return { guideline, scope: decodeURIComponent(query) };
  } catch {
    return undefined;
  }
}
