import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

interface Kept {
  readonly type: FileType;
  readonly bytes: Uint8Array;
  readonly changed: number;
}

/** Files and folders by their paths. At the start there is the folder `/workspace`, and nothing in it. */
export class MemoryFiles implements FileSystemProvider {
  readonly #changes = new EventEmitter<FileChangeEvent[]>();
  readonly #kept = new Map<string, Kept>([
    ['/', folder()],
    ['/workspace', folder()],
  ]);
  readonly onDidChangeFile = this.#changes.event;

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const { type, bytes, changed } = this.#find(uri);
    return { type, size: bytes.length, ctime: changed, mtime: changed };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    this.#find(uri);
    const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.#kept].flatMap(([path, { type }]): [string, FileType][] => {
      const name = path.startsWith(start) ? path.slice(start.length) : '';
      return name === '' || name.includes('/') ? [] : [[name, type]];
    });
  }

  readFile(uri: Uri): Uint8Array {
    const { type, bytes } = this.#find(uri);
    if (type !== FileType.File) throw FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(uri: Uri, bytes: Uint8Array): void {
    const type = this.#kept.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#kept.set(uri.path, { type: FileType.File, bytes, changed: Date.now() });
    this.#changes.fire([{ type, uri }]);
  }

  createDirectory(uri: Uri): void {
    this.#kept.set(uri.path, folder());
    this.#changes.fire([{ type: FileChangeType.Created, uri }]);
  }

  delete(uri: Uri): void {
    this.#find(uri);
    for (const path of this.#kept.keys()) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#kept.delete(path);
    }
    this.#changes.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #find(uri: Uri): Kept {
    const kept = this.#kept.get(uri.path.length > 1 ? uri.path.replace(/\/$/, '') : uri.path);
    if (!kept) throw FileSystemError.FileNotFound(uri);
    return kept;
  }
}

function folder(): Kept {
  return { type: FileType.Directory, bytes: new Uint8Array(), changed: Date.now() };
}
