import type { Connection } from 'vscode-languageserver';
import { readCatalogues } from '../knowledge/catalogue/read-catalogues.js';
import type { NamedCatalogue } from '../knowledge/catalogue/shipped.js';
import { comparableUri, type WorkspaceFiles } from '../workspace/workspace-files.js';
import { FileFaults } from './file-faults.js';
import type { FileWatches } from './file-watches.js';

/** What reading catalogues needs of the session. */
export interface CatalogueHost {
  readonly connection: Connection;
  readonly watches: FileWatches;
  /** Says something to the user once in the life of the server. */
  readonly tellOnce: (message: string) => void;
}

interface CatalogueText {
  readonly name: string;
  readonly text: string;
}

/** The catalogues that a setting names in a folder. */
interface Reading {
  readonly folder: string;
  readonly uris: readonly string[];
  catalogues: Promise<readonly NamedCatalogue[]>;
}

/** The catalogue files of the settings: each set is read once, and again when one of its files changes. */
export class CatalogueFiles {
  readonly #host: CatalogueHost;
  readonly #files: WorkspaceFiles;
  readonly #faults: FileFaults;
  readonly #readings = new Map<string, Reading>();

  constructor(host: CatalogueHost, files: WorkspaceFiles) {
    this.#host = host;
    this.#files = files;
    this.#faults = new FileFaults(host.connection, 'catalogue');
  }

  /** What can be used of the catalogues of a setting. Faults are shown at their place in the files. Never rejects. */
  read(folder: string, uris: readonly string[]): Promise<readonly NamedCatalogue[]> {
    const key = JSON.stringify([folder, uris]);
    const kept = this.#readings.get(key);
    if (kept) return kept.catalogues;
    const reading: Reading = { folder, uris: [...new Set(uris)], catalogues: Promise.resolve([]) };
    this.#readings.set(key, reading);
    for (const uri of reading.uris) this.#host.watches.watch(uri);
    return this.#readAgain(reading);
  }

  /** Reads the sets anew of which a file changed. True when there are any. */
  changed(uris: readonly string[]): boolean {
    const changed = new Set(uris.map(comparableUri));
    const readings = [...this.#readings.values()].filter((reading) =>
      reading.uris.some((uri) => changed.has(comparableUri(uri))),
    );
    for (const reading of readings) void this.#readAgain(reading);
    return readings.length > 0;
  }

  /** Forgets what was read, since the settings or the folders changed, and takes back the faults shown. */
  forget(): void {
    this.#readings.clear();
    this.#faults.keepOnly(new Set());
  }

  #readAgain(reading: Reading): Promise<readonly NamedCatalogue[]> {
    const isCurrent = () => reading.catalogues === catalogues && [...this.#readings.values()].includes(reading);
    const catalogues: Promise<readonly NamedCatalogue[]> = this.#readAll(reading, isCurrent);
    reading.catalogues = catalogues;
    return catalogues;
  }

  async #readAll({ folder, uris }: Reading, isCurrent: () => boolean): Promise<readonly NamedCatalogue[]> {
    const read = await Promise.all(uris.map((uri) => this.#textOf(uri, folder)));
    const texts = read.filter((text) => text !== undefined);
    const { catalogues, faults } = readCatalogues(texts);
    // An older reading that ends later must not show what is mended by now.
    if (isCurrent()) {
      for (const { name, text } of texts) this.#faults.show(name, text, faults.get(name) ?? []);
      for (const uri of uris) if (!texts.some(({ name }) => name === uri)) this.#faults.show(uri, '', []);
    }
    return catalogues;
  }

  async #textOf(uri: string, folder: string): Promise<CatalogueText | undefined> {
    try {
      return { name: uri, text: await this.#files.read(uri, folder) };
    } catch (error) {
      this.#host.tellOnce(unusedCatalogue(comparableUri(uri).replace(/^file:\/\//, ''), error));
      return undefined;
    }
  }
}

/** Says that a catalogue of the settings cannot be read, and why. */
export function unusedCatalogue(name: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : 'the reason is not known';
  return `The catalogue "${name}" in the setting imr.catalogues is not used: ${reason}. All other guidelines hold.`;
}
