import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ValueFault } from '../config/checked-value.js';
import { isConfigurationName } from '../config/configuration-file.js';
import { type Configuration, Configurations } from '../config/configurations.js';
import { editorSettings } from '../config/editor-settings.js';
import type { Place } from '../config/files.js';
import type { PlacedFault } from '../config/origin.js';
import type { Setting } from '../config/setting.js';
import { comparableUri, type WorkspaceFiles } from '../workspace/workspace-files.js';
import { unusedCatalogue } from './catalogue-files.js';
import { FileFaults } from './file-faults.js';
import type { FileWatches } from './file-watches.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** What reading configurations needs of the session. */
export interface ConfigurationSession {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly files: WorkspaceFiles;
  readonly folders: WorkspaceFolders;
  readonly watches: FileWatches;
  /** Says something to the user once in the life of the server. */
  readonly tellOnce: (message: string) => void;
}

/** What holds for each document: the editor's settings for it, and the configuration files up to its workspace folder. */
export class DocumentConfigurations {
  readonly #session: ConfigurationSession;
  readonly #settingsOf: (uri: string) => Promise<unknown>;
  readonly #configurations: Configurations;
  readonly #faults: FileFaults;
  readonly #shown = new Map<string, Map<string, PlacedFault>>();
  #changes = 0;

  constructor(session: ConfigurationSession, settingsOf: (uri: string) => Promise<unknown>) {
    this.#session = session;
    this.#settingsOf = settingsOf;
    this.#configurations = new Configurations(session.files);
    this.#faults = new FileFaults(session.connection, 'configuration');
  }

  /** What holds for a document or folder; what cannot be used is shown where it stands. Never rejects. */
  async of(uri: string): Promise<Configuration> {
    const changes = this.#changes;
    const place = this.#session.folders.placeOf(uri);
    const { settings, faults } = editorSettings(await this.#settingsOf(uri));
    for (const fault of faults) this.#session.tellOnce(settingMessage(fault));
    const resolved = settings.map((setting) => this.#withResolvedCatalogues(setting, place));
    const configuration = await this.#configurations.of(place, resolved);
    for (const named of configuration.named) if (!isConfigurationName(named)) this.#session.watches.watch(named);
    // A reading that ends after a change must not show what is mended by now.
    if (changes === this.#changes) for (const fault of configuration.faults) this.#show(fault);
    return configuration;
  }

  /** What cannot be used of a configuration file with this text. */
  async faultsIn(uri: string, text: string): Promise<readonly PlacedFault[]> {
    for (const shown of this.#shown.keys()) {
      if (comparableUri(shown) !== comparableUri(uri)) continue;
      this.#shown.delete(shown);
      this.#faults.takeBack(shown);
    }
    return this.#configurations.faultsIn({ uri, text }, this.#session.folders.placeOf(uri));
  }

  /** True when something among these files decides, or may now decide, what holds. */
  changed(uris: readonly string[]): boolean {
    const isUsed = uris.some((uri) => this.#configurations.uses(uri));
    if (isUsed) this.forget();
    return isUsed;
  }

  /** Forgets what was read, and takes back the faults shown. */
  forget(): void {
    this.#changes++;
    this.#configurations.forget();
    this.#shown.clear();
    this.#faults.keepOnly(new Set());
  }

  /** Several documents meet the same faults, and one file may have others for each that extends it. */
  #show(fault: PlacedFault): void {
    const { source, span, message } = fault;
    // An open one shows its faults by itself, as it is now.
    if (isConfigurationName(source.uri) && this.#isOpen(source.uri)) return;
    const known = this.#shown.get(source.uri) ?? new Map<string, PlacedFault>();
    this.#shown.set(source.uri, known);
    const key = JSON.stringify([span, message]);
    if (known.has(key)) return;
    known.set(key, fault);
    this.#faults.show(source.uri, source.text, [...known.values()]);
  }

  #isOpen(uri: string): boolean {
    return this.#session.documents.keys().some((open) => comparableUri(open) === comparableUri(uri));
  }

  #withResolvedCatalogues(setting: Setting, { folder }: Place): Setting {
    if (setting.path[0] !== 'catalogues' || !Array.isArray(setting.value)) return setting;
    const value = setting.value.map(String).flatMap((path) => {
      try {
        return [this.#session.files.resolve(folder, path.trim())];
      } catch (error) {
        this.#session.tellOnce(unusedCatalogue(path.trim(), error));
        return [];
      }
    });
    return { ...setting, value, entries: value.map(() => setting.origin) };
  }
}

function settingMessage({ path, message }: ValueFault): string {
  return `The setting imr.${path.join('.')} is not used. ${message} All other settings are used.`;
}
