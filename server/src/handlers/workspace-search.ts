import { type IsExcluded, readExclusions } from '../workspace/exclusions.js';
import { type PlacedEntry, type SearchedFolder, searchFolder } from '../workspace/search-folder.js';
import { comparableUri } from '../workspace/workspace-files.js';
import type { FileOfFolder } from './closed-files.js';
import type { Session } from './session.js';
import { Slices } from './slices.js';

/** A file or folder that could not be read, and why in words for the user. */
export interface Unread {
  readonly uri: string;
  readonly reason: string;
}

export interface FoundFiles {
  readonly files: readonly FileOfFolder[];
  readonly leftOut: number;
  readonly unread: readonly Unread[];
}

/** The files that may be decisions in open folders, folder by folder. One folder may lie in another: each file is found once. */
export async function findFiles(
  session: Session,
  folders: readonly string[],
  isWanted: () => boolean,
): Promise<FoundFiles> {
  const files: FileOfFolder[] = [];
  const unread: Unread[] = [];
  const slices = new Slices();
  let leftOut = 0;
  for (const folder of folders) {
    const hidden = await hiddenIn(session, folder);
    const waiting = [() => searchFolder(session.files, folder, hidden)];
    const addresses = [folder];
    for (let next = waiting.pop(); next && isWanted(); next = waiting.pop()) {
      const uri = addresses.pop() ?? folder;
      const searched = await next().catch((error: unknown) => void unread.push({ uri, reason: wordsOf(error) }));
      await slices.next();
      if (!searched) continue;
      leftOut += searched.leftOut;
      files.push(...searched.files.map((file) => ({ uri: file.uri, folder })));
      for (const inner of searched.folders.filter((each) => !isOpenFolder(session, each)).reverse()) {
        waiting.push(() => searched.open(inner));
        addresses.push(inner.uri);
      }
    }
  }
  return { files, leftOut, unread };
}

/** A file, or the files in a folder, when it is looked at in an open folder; else none. Rejects with words for the user. */
export async function filesAt(session: Session, uri: string, folder: string): Promise<FileOfFolder[]> {
  const names = comparableUri(uri)
    .slice(comparableUri(folder).replace(/\/$/, '').length + 1)
    .split('/');
  let searched = await searchFolder(session.files, folder, await hiddenIn(session, folder));
  for (const name of names.slice(0, -1)) {
    const inner = searched.folders.find((each) => each.name === name);
    if (!inner) return [];
    searched = await searched.open(inner);
  }
  const file = searched.files.find(({ name }) => name === names.at(-1));
  if (file) return [{ uri: file.uri, folder }];
  const inner = searched.folders.find(({ name }) => name === names.at(-1));
  return inner ? filesUnder(await searched.open(inner), folder) : [];
}

async function filesUnder(searched: SearchedFolder, folder: string): Promise<FileOfFolder[]> {
  const own = searched.files.map(({ uri }) => ({ uri, folder }));
  for (const inner of searched.folders) own.push(...(await filesUnder(await searched.open(inner), folder)));
  return own;
}

/** What the user hides in a folder, where the editor can be asked for it. */
async function hiddenIn({ capabilities, connection }: Session, folder: string): Promise<IsExcluded> {
  if (capabilities.workspace?.configuration !== true) return readExclusions(undefined);
  const value: unknown = await connection.workspace
    .getConfiguration({ scopeUri: folder, section: 'files.exclude' })
    // An editor that does not answer hides nothing: a file too many is better than one too few.
    .catch(() => undefined);
  return readExclusions(value);
}

function isOpenFolder({ folders }: Session, { uri }: PlacedEntry): boolean {
  const own = comparableUri(uri);
  return folders.uris.some((folder) => comparableUri(folder).replace(/\/$/, '') === own);
}

/** The reason that an error gives in words for the user. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the reason is not known';
}
