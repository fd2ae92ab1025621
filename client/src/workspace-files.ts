import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ReadFileAnswer,
  type ReadFileParams,
  type ReadFolderAnswer,
  type ReadFolderParams,
  readFileRequest,
  readFolderRequest,
} from '../../server/src/protocol.js';

/** Reads files for the server where only the editor can: in open folders, no file too large, nothing by way of a link. */
export function serveWorkspaceFiles(client: BaseLanguageClient): void {
  client.onRequest<ReadFileAnswer, void>(readFileRequest, readFile);
  client.onRequest<ReadFolderAnswer, void>(readFolderRequest, readFolder);
}

async function readFile({ uri, folder, mostBytes }: ReadFileParams): Promise<ReadFileAnswer> {
  try {
    return await readBounded(plain(uri), plain(folder), mostBytes);
  } catch (error) {
    if (error instanceof FileSystemError && missing.has(error.code)) return { isMissing: true };
    return { fault: reasonOf(error) };
  }
}

async function readBounded(file: Uri, folder: Uri, mostBytes: number): Promise<ReadFileAnswer> {
  if (!isInOpenFolder(file)) return { isOutside: true };
  for (const place of placesBetween(folder, file)) {
    const { type } = await workspace.fs.stat(place);
    if (type & FileType.SymbolicLink) return { fault: 'symbolic links are not followed here' };
  }
  const { type, size } = await workspace.fs.stat(file);
  if (type !== FileType.File) return { fault: 'it is no file' };
  if (size > mostBytes) return { bytes: size };
  const bytes = await workspace.fs.readFile(file);
  // What is read can be larger than what was told of: the file may have grown.
  return bytes.length > mostBytes ? { bytes: bytes.length } : textOf(bytes);
}

function textOf(bytes: Uint8Array): ReadFileAnswer {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'it is no UTF-8 text. Save it with the encoding UTF-8.' };
  }
}

async function readFolder({ uri }: ReadFolderParams): Promise<ReadFolderAnswer> {
  const folder = plain(uri);
  if (!isInOpenFolder(folder)) return { fault: 'it lies in no open folder' };
  try {
    const found = await workspace.fs.readDirectory(folder);
    return { entries: found.flatMap(([name, type]) => entryOf(name, type)) };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

function entryOf(name: string, type: FileType): { name: string; kind: 'file' | 'folder' | 'link' }[] {
  if (type & FileType.SymbolicLink) return [{ name, kind: 'link' }];
  if (type === FileType.File) return [{ name, kind: 'file' }];
  return type === FileType.Directory ? [{ name, kind: 'folder' }] : [];
}

/** Without `..`, which could lead out of a folder. */
function plain(uri: string): Uri {
  return Uri.joinPath(Uri.parse(uri, true), '.');
}

function isInOpenFolder(uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri) !== undefined;
}

/** The file and each folder above it, up to an open folder, which itself may be a link. */
function placesBetween(folder: Uri, file: Uri): Uri[] {
  const places: Uri[] = [];
  for (let place = file; place.path.length > folder.path.length; place = Uri.joinPath(place, '..')) places.push(place);
  return places;
}

function reasonOf(error: unknown): string {
  const code = error instanceof FileSystemError ? error.code : 'unknown error';
  return reasons[code] ?? `the editor says ${code}`;
}

const missing: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory']);

const reasons: Readonly<Record<string, string>> = {
  NoPermissions: 'this user may not read it',
  Unavailable: 'the place where it lies cannot be reached',
};
