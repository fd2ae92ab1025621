import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import { mayBeDecision } from '../workspace/decision-names.js';
import type { FileOfFolder } from './closed-files.js';
import type { Session } from './session.js';
import { Slices } from './slices.js';
import type { WorkspaceFindings } from './workspace-findings.js';
import { filesAt } from './workspace-search.js';

/** What of the folders is kept up to date: after a whole check everything, after one that was ended what is shown. */
export type Extent = 'none' | 'shown' | 'all';

/** Keeps the findings of closed files up to date with the disk. The changed files are looked at one after another. */
export class FollowedFolders {
  readonly #session: Session;
  readonly #findings: WorkspaceFindings;
  readonly #look: (file: FileOfFolder, slices: Slices) => Promise<unknown>;
  readonly #waiting = new Set<string>();
  #folders: readonly string[] = [];
  #extent: Extent = 'none';
  #isWorking = false;
  #watcher: Promise<Disposable | undefined> | undefined;

  constructor(
    session: Session,
    findings: WorkspaceFindings,
    look: (file: FileOfFolder, slices: Slices) => Promise<unknown>,
  ) {
    this.#session = session;
    this.#findings = findings;
    this.#look = look;
  }

  get extent(): Extent {
    return this.#extent;
  }

  /** The followed folders that are still open in the editor. */
  openFolders(): readonly string[] {
    return this.#folders.filter((uri) => this.#session.folders.uris.includes(uri));
  }

  follow(folders: readonly string[], extent: Extent): void {
    this.#folders = folders;
    this.#extent = extent;
    if (extent === 'none') this.#stopWatching();
    else this.#watcher ??= this.#watch();
  }

  filesChanged(changes: readonly FileEvent[]): void {
    if (this.#extent === 'none') return;
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) void this.#findings.takeBackIn(uri);
      // What comes to be may be a folder that was renamed: nothing is told of the files in it.
      else if (type === FileChangeType.Created || mayBeDecision(uri)) this.changed(uri);
    }
  }

  /** Has a file, or all in a folder, looked at again. */
  changed(uri: string): void {
    if (this.#extent === 'none') return;
    if (this.#extent === 'shown' && !this.#findings.has(uri)) return;
    this.#waiting.add(uri);
    if (!this.#isWorking) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    const slices = new Slices();
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      // The file went, or its folder, in just this moment: the others are looked at.
      await this.#lookAt(uri, slices).catch(() => this.#findings.takeBack(uri));
    }
    this.#isWorking = false;
  }

  async #lookAt(uri: string, slices: Slices): Promise<void> {
    const folder = this.#session.folders.folderOf(uri);
    const isFollowed = this.openFolders().includes(folder);
    const files = isFollowed ? await filesAt(this.#session, uri, folder) : [];
    if (files.length === 0) await this.#findings.takeBack(uri);
    for (const file of files) if (this.#extent !== 'none') await this.#look(file, slices);
  }

  /** Asks the client, where it can, to tell of all changes: a folder that goes is told of without the files in it. */
  #watch(): Promise<Disposable | undefined> | undefined {
    const { connection, capabilities } = this.#session;
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return undefined;
    const options = { watchers: [{ globPattern: '**/*' }] };
    return connection.client.register(DidChangeWatchedFilesNotification.type, options).catch(() => {
      connection.console.warn('The editor will not tell of changed files. Check the folders again to see changes.');
      return undefined;
    });
  }

  #stopWatching(): void {
    const watcher = this.#watcher;
    this.#watcher = undefined;
    void watcher?.then((registered) => registered?.dispose());
  }
}
