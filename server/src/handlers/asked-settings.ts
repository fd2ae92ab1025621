/**
 * The editor's settings for documents, asked for when they are needed. Open documents are asked for one by one, since an
 * editor may have settings for one of them. For a file that is not open no editor has more than those of its folder: these
 * are asked for once, however many files a folder has.
 */
export class AskedSettings {
  readonly #ask: (scope: string) => Promise<unknown>;
  readonly #ofFolders = new Map<string, Promise<unknown>>();

  constructor(ask: (scope: string) => Promise<unknown>) {
    this.#ask = ask;
  }

  ofOpen(uri: string): Promise<unknown> {
    return this.#ask(uri);
  }

  /** The settings of what is not open and belongs to a folder. */
  ofFolder(folder: string): Promise<unknown> {
    const known = this.#ofFolders.get(folder);
    if (known) return known;
    const asked = this.#ask(folder);
    this.#ofFolders.set(folder, asked);
    return asked;
  }

  /** Forgets what was answered, after a change of settings or folders. */
  forget(): void {
    this.#ofFolders.clear();
  }
}
