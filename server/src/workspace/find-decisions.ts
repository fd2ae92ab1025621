import { byCodeUnits } from '../text-order.js';
import { type FolderEntry, type FoundDecisions, mostDecisions } from './workspace-files.js';

/** The entries of a folder by its URI, which ends in no slash. Rejects for one that may not be read. */
export type ListFolder = (uri: string) => Promise<readonly FolderEntry[]>;

/** Looks for files that are or may be decisions, by their names alone, folder by folder. What cannot be read is passed over. */
export async function findDecisionsIn(folderUri: string, list: ListFolder): Promise<FoundDecisions> {
  const uris: string[] = [];
  const folders = [folderUri.endsWith('/') ? folderUri.slice(0, -1) : folderUri];
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const { name, kind } of inOrder(await list(folder).catch(() => []))) {
      const uri = `${folder}/${encodeURIComponent(name)}`;
      if (kind === 'folder' && !passedOver.has(name)) folders.push(uri);
      if (kind !== 'file' || !/\.(?:imr|md|txt)$/.test(name)) continue;
      if (uris.length === mostDecisions) return { uris, isComplete: false };
      uris.push(uri);
    }
  }
  return { uris, isComplete: true };
}

const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git']);

function inOrder(entries: readonly FolderEntry[]): FolderEntry[] {
  return [...entries].sort((a, b) => byCodeUnits(a.name, b.name));
}
