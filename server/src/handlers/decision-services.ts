import type { Settings } from '../config/config.js';
import type { NamedCatalogue } from '../knowledge/catalogue/shipped.js';
import { createConfiguredService, type DecisionService } from '../service.js';

/** The most UTF-16 units of a text that is read at every keystroke: two hundred times a long decision. */
export const longestText = 1_500_000;

/** Where a document's service takes its settings and catalogues from. */
export interface ServiceSources {
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly folderOf: (uri: string) => string;
  readonly readCatalogues: (folder: string, uris: readonly string[]) => Promise<readonly NamedCatalogue[]>;
}

/** The services of the open documents. Documents with the same settings and catalogues share one. */
export class DecisionServices {
  readonly #sources: ServiceSources;
  readonly #byDocument = new Map<string, Promise<DecisionService>>();
  readonly #shared = new Map<string, Promise<DecisionService>>();

  #changes = 0;

  constructor(sources: ServiceSources) {
    this.#sources = sources;
  }

  /** The service of a document; the same one until it is forgotten. */
  serviceFor(uri: string): Promise<DecisionService> {
    return kept(this.#byDocument, uri, async () => {
      const changes = this.#changes;
      const settings = await this.#sources.settingsOf(uri);
      // Settings that changed while they were asked for name catalogues that nobody wants any more.
      if (changes !== this.#changes) return this.serviceFor(uri);
      const folder = settings.catalogues.length > 0 ? this.#sources.folderOf(uri) : '';
      return kept(this.#shared, JSON.stringify([folder, settings]), () => this.#create(folder, settings));
    });
  }

  /** Lets go of the words that a document's service keeps. */
  forgetWords(uri: string): void {
    // A service that could not be made keeps nothing, and whoever asked for it was told.
    this.#byDocument.get(uri)?.then(
      ({ forget }) => forget(),
      () => undefined,
    );
  }

  /** Forgets a closed document. Its service stays for others with the same settings. */
  drop(uri: string): void {
    this.#byDocument.delete(uri);
  }

  /** Forgets all services: those made from now on have the settings and catalogues of now. */
  forgetAll(): void {
    this.#changes++;
    this.#byDocument.clear();
    this.#shared.clear();
  }

  async #create(folder: string, settings: Settings): Promise<DecisionService> {
    const { catalogues: uris } = settings;
    const catalogues = uris.length > 0 ? await this.#sources.readCatalogues(folder, uris) : [];
    return createConfiguredService(settings, catalogues, longestText);
  }
}

function kept<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}
