import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod';
import { isConfigurationName } from '../config/configuration-file.js';
import type { Configuration } from '../config/configurations.js';
import { defaultHelpBase } from '../knowledge/help.js';
import { once } from '../once.js';
import type { DecisionService } from '../service.js';
import { comparableUri, type WorkspaceFiles } from '../workspace/workspace-files.js';
import { AskedSettings } from './asked-settings.js';
import { CatalogueFiles } from './catalogue-files.js';
import { DecisionServices } from './decision-services.js';
import { DocumentConfigurations } from './document-configurations.js';
import type { FileFault } from './file-faults.js';
import { FileWatches } from './file-watches.js';
import { type Snapshot, Snapshots } from './snapshots.js';
import { WorkspaceFolders } from './workspace-folders.js';

/** As `InitializationOptions` of the protocol. */
const optionsSchema = once(() =>
  z.looseObject({
    helpBase: z.string().optional(),
    canAskForReason: z.boolean().optional(),
    canReveal: z.boolean().optional(),
    canReadFiles: z.boolean().optional(),
  }),
);

/** What one connection knows: the client's abilities, the open documents and their settings. */
export class Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly files: WorkspaceFiles;
  readonly folders = new WorkspaceFolders();
  readonly #snapshots = new Snapshots();
  readonly #services: DecisionServices;
  /** The services of the open documents that are known by now. */
  readonly #known = new Map<string, DecisionService>();
  readonly #catalogues: CatalogueFiles;
  readonly #settings: AskedSettings;
  readonly #configurations: DocumentConfigurations;
  readonly watches: FileWatches;
  readonly #told = new Set<string>();
  capabilities: ClientCapabilities = {};
  helpBase = defaultHelpBase;
  /** True for a client that has our commands. */
  canAskForReason = false;
  /** True when the client has the command that reveals a place. */
  canReveal = false;
  /** True when the client reads files for us. */
  canReadFiles = false;
  /** Counts changes of the settings, so that an answer made under older ones is not taken for current. */
  generation = 0;
  /** Settings pushed by clients that cannot be asked for them. */
  #pushed: unknown;

  constructor(connection: Connection, documents: TextDocuments<TextDocument>, files: WorkspaceFiles) {
    this.connection = connection;
    this.documents = documents;
    this.files = files;
    this.watches = new FileWatches(this);
    this.#catalogues = new CatalogueFiles(this, files);
    this.#settings = new AskedSettings((scope) => this.#askedFor(scope));
    this.#configurations = new DocumentConfigurations(this, (uri) =>
      this.openAs(uri) === undefined ? this.#settings.ofFolder(this.folders.folderOf(uri)) : this.#settings.ofOpen(uri),
    );
    this.#services = new DecisionServices({
      settingsOf: async (uri) => (await this.configurationOf(uri)).settings,
      folderOf: (uri) => this.folders.folderOf(uri),
      readCatalogues: (folder, uris) => this.#catalogues.read(folder, uris),
    });
  }

  initialize(params: InitializeParams): void {
    this.capabilities = params.capabilities;
    this.folders.initialize(params);
    const read = optionsSchema().safeParse(params.initializationOptions ?? {});
    const {
      helpBase,
      canAskForReason = false,
      canReveal = false,
      canReadFiles = false,
    } = read.success ? read.data : {};
    if (helpBase) this.helpBase = helpBase;
    this.canAskForReason = canAskForReason;
    this.canReveal = canReveal;
    this.canReadFiles = canReadFiles;
  }

  /** Takes new settings; every open document is checked again under them. */
  settingsChanged(pushed: unknown): void {
    this.#pushed = pushed;
    this.foldersChanged();
  }

  /** Asks for settings, files and catalogues anew: a document may have come to belong to another folder. */
  foldersChanged(): void {
    this.#catalogues.forget();
    this.#settings.forget();
    this.#configurations.forget();
    this.#startGeneration();
  }

  /** Takes changes of files. True when open documents have to be checked again: a catalogue or configuration is among them. */
  filesChanged(uris: readonly string[]): boolean {
    const isCatalogue = this.#catalogues.changed(uris);
    const isConfiguration = this.#configurations.changed(uris);
    if (isCatalogue || isConfiguration) this.#startGeneration();
    return isCatalogue || isConfiguration;
  }

  /** What holds for a document or folder, and where it comes from. */
  configurationOf(uri: string): Promise<Configuration> {
    return this.#configurations.of(uri);
  }

  /** What cannot be used of an open configuration file with this text. */
  configurationFaults(uri: string, text: string): Promise<readonly FileFault[]> {
    return this.#configurations.faultsIn(uri, text);
  }

  /** The current snapshot of an open decision; `undefined` for one that is not open, and for a configuration file. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    if (isConfigurationName(uri)) return undefined;
    while (this.documents.get(uri)) {
      const { generation } = this;
      const service = await this.#services.serviceFor(uri);
      if (!this.documents.get(uri) || generation !== this.generation) continue;
      this.#known.set(uri, service);
      return this.snapshotAtHand(uri);
    }
    return undefined;
  }

  /** The same without a wait; `undefined` also while the settings of the document are not known. */
  snapshotAtHand(uri: string): Snapshot | undefined {
    const service = this.#known.get(uri);
    const document = service && this.documents.get(uri);
    return document && this.#snapshots.of(document, service);
  }

  /** The service under the settings of a document or folder, open or not; the URI of a folder ends in a slash. */
  serviceFor(uri: string): Promise<DecisionService> {
    return this.#services.serviceFor(uri);
  }

  /** The same for a file that is not open; nothing is kept for it. */
  async serviceForClosed(uri: string): Promise<DecisionService> {
    const service = await this.#services.serviceFor(uri);
    if (this.openAs(uri) === undefined) this.#services.drop(uri);
    return service;
  }

  /** The address under which a file is open: an editor may write it in another form. `undefined` when it is not open. */
  openAs(uri: string): string | undefined {
    const own = comparableUri(uri);
    return this.documents.keys().find((each) => comparableUri(each) === own);
  }

  close(uri: string): void {
    this.#known.delete(uri);
    this.#snapshots.drop(uri);
    this.#services.forgetWords(uri);
    this.#services.drop(uri);
  }

  /** Says something to the user once in the life of the server. */
  tellOnce(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    const type = MessageType.Warning;
    // A notification, not the request of window.showWarningMessage: nobody has to answer it.
    void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  #startGeneration(): void {
    this.generation++;
    this.#known.clear();
    this.#services.forgetAll();
  }

  /** What the client answers, or has pushed when it cannot be asked. Without an answer the defaults hold. */
  async #askedFor(scope: string): Promise<unknown> {
    if (this.capabilities.workspace?.configuration !== true) return this.#pushed;
    try {
      return await this.connection.workspace.getConfiguration({ scopeUri: scope, section: 'imr' });
    } catch {
      this.tellOnce('IMR: the editor did not give the settings. The defaults hold until the settings change.');
      return undefined;
    }
  }
}
