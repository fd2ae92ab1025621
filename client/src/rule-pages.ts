import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';

/** The address of the rule pages, ending in a slash. */
export const rulePagesAddress = 'imr-help:/docs/rules/';

/** Shows the rule pages, which are packed in one file, as files that cannot be written: they open offline in every host. */
export function serveRulePages(extensionUri: Uri): Disposable {
  const pages = new RulePages(Uri.joinPath(extensionUri, 'dist', 'rule-pages.json'));
  return workspace.registerFileSystemProvider('imr-help', pages, { isReadonly: true, isCaseSensitive: true });
}

class RulePages implements FileSystemProvider {
  readonly #packed: Uri;
  readonly #changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  #pages: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

  constructor(packed: Uri) {
    this.#packed = packed;
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    return { type: FileType.File, size: (await this.readFile(uri)).length, ctime: 0, mtime: 0 };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    this.#pages ??= unpacked(this.#packed);
    const page = (await this.#pages).get(uri.path.replace('/docs/rules/', ''));
    if (!page) throw FileSystemError.FileNotFound(uri);
    return page;
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  writeFile(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }
}

/** Our own file, written by the build. */
async function unpacked(packed: Uri): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(packed)));
  const encoder = new TextEncoder();
  return new Map(Object.entries(Object(pages)).map(([name, text]) => [name, encoder.encode(String(text))]));
}
