import type { Settings } from '../config/config.js';
import { type Configuration, Configurations } from '../config/configurations.js';
import type { PlacedFault } from '../config/origin.js';
import { readCatalogues } from '../knowledge/catalogue/read-catalogues.js';
import type { NamedCatalogue } from '../knowledge/catalogue/shipped.js';
import { textDocument, toRange } from '../lsp/positions.js';
import type { CommandLineHost } from './host.js';

/** How a file is checked: plain values, so that a worker can be sent them; those with the same id are the same. */
export interface FileConfiguration {
  readonly id: number;
  readonly settings: Settings;
  readonly catalogues: readonly NamedCatalogue[];
  /** False when something of it cannot be used; then nothing is written. */
  readonly isSound: boolean;
}

/** The configurations of the files of a run. What cannot be used is told once, at its place. */
export class FileConfigurations {
  readonly #host: CommandLineHost;
  readonly #path: string | undefined;
  readonly #configurations: Configurations;
  readonly #made = new Map<Configuration, Promise<FileConfiguration>>();
  readonly #told = new Set<string>();

  /** With a path that file alone is read, in the place of those found by themselves. */
  constructor(host: CommandLineHost, path: string | undefined) {
    this.#host = host;
    this.#path = path;
    this.#configurations = new Configurations(host.configuration.files);
  }

  /** True when something was told that cannot be used. */
  get hasFaults(): boolean {
    return this.#told.size > 0;
  }

  /** False, and the reason is told, when nothing of the file can be used that was named for the run. */
  async canStart(): Promise<boolean> {
    if (this.#path === undefined) return true;
    const { files, faults } = await this.effective('');
    if (files.length > 0) return true;
    for (const fault of faults) this.#tell(fault);
    return false;
  }

  /** How a file is checked. Never rejects. */
  async of(path: string): Promise<FileConfiguration> {
    const configuration = await this.effective(path);
    const known = this.#made.get(configuration);
    if (known) return known;
    const made = this.#make(configuration, this.#made.size);
    this.#made.set(configuration, made);
    return made;
  }

  /** What holds for a file, and where it comes from. */
  effective(path: string): Promise<Configuration> {
    const { placeOf, workingFolder } = this.#host.configuration;
    const place = placeOf(path);
    return this.#path === undefined
      ? this.#configurations.of(place)
      : this.#configurations.by(placeOf(this.#path), place, workingFolder);
  }

  async #make(configuration: Configuration, id: number): Promise<FileConfiguration> {
    for (const fault of configuration.faults) this.#tell(fault);
    const { settings, faults } = configuration;
    const { catalogues, areSound } = await this.#readCatalogues(settings.catalogues);
    return { id, settings, catalogues, isSound: faults.length === 0 && areSound };
  }

  async #readCatalogues(uris: readonly string[]) {
    const distinct = [...new Set(uris)];
    const texts = await Promise.all(distinct.map((uri) => this.#textOf(uri)));
    const { catalogues, faults } = readCatalogues(texts);
    for (const { name, text } of texts) {
      for (const { message, span } of faults.get(name) ?? [])
        this.#tell({ source: { uri: name, text }, span, message });
    }
    return { catalogues, areSound: faults.size === 0 };
  }

  async #textOf(uri: string): Promise<{ readonly name: string; readonly text: string }> {
    // One that cannot be read is a fault of the file that names it, and is not here. Its user may read any file.
    return { name: uri, text: (await this.#host.configuration.files.readIfThere(uri, uri)) ?? '' };
  }

  #tell({ source, span, message }: PlacedFault): void {
    const { line, character } = toRange(textDocument(source.text), span).start;
    const words = `${this.#host.configuration.shownPath(source.uri)}:${line + 1}:${character + 1}: ${message}\n`;
    if (this.#told.has(words)) return;
    this.#told.add(words);
    this.#host.writeError(words);
  }
}
