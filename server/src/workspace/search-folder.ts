import ignore from 'ignore';
import { byCodeUnits } from '../text-order.js';
import { mayBeDecision } from './decision-names.js';
import type { IsExcluded } from './exclusions.js';
import { type FolderRules, ignoreFileNames, isIgnoredBy } from './ignore-rules.js';
import type { FolderEntry, WorkspaceFiles } from './workspace-files.js';

/** A file or folder with its address. */
export interface PlacedEntry extends FolderEntry {
  readonly uri: string;
}

/** A folder of the workspace as far as it is looked at. */
export interface SearchedFolder {
  /** The files that may be decisions, in the order of their names. */
  readonly files: readonly PlacedEntry[];
  readonly folders: readonly PlacedEntry[];
  /** How many files that may be decisions, and folders, are ignored, hidden or links. */
  readonly leftOut: number;
  /** Looks into one of the folders. Rejects with words for the user. */
  readonly open: (folder: PlacedEntry) => Promise<SearchedFolder>;
}

/** Never looked into, and not counted: what tools keep there is not the user's. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Looks into a workspace folder; its ignore files and what the user hides are respected. Rejects with words for the user. */
export function searchFolder(files: WorkspaceFiles, rootUri: string, isExcluded: IsExcluded): Promise<SearchedFolder> {
  return open(files, rootUri, isExcluded, { uri: rootUri.replace(/\/$/, ''), path: '', rules: [] });
}

interface Place {
  readonly uri: string;
  /** From the workspace folder, with slashes and one at the end; empty for the folder itself. */
  readonly path: string;
  /** Of the folders above. */
  readonly rules: readonly FolderRules[];
}

async function open(
  files: WorkspaceFiles,
  rootUri: string,
  isExcluded: IsExcluded,
  { uri, path, rules: above }: Place,
): Promise<SearchedFolder> {
  const entries = placed(await files.entriesOf(uri), uri);
  const names = new Set(entries.map(({ name }) => name));
  const own = await rulesOf(files, rootUri, path, entries);
  const rules = own ? [...above, own] : above;
  const isLeftOut = ({ name, kind }: FolderEntry) =>
    kind === 'link' ||
    isExcluded(path + name, names) ||
    isIgnoredBy(rules, (folder) => (path + name).slice(folder.length), kind === 'folder');
  const candidates = entries.filter(({ name, kind }) =>
    kind === 'folder' ? !passedOver.has(name) : mayBeDecision(name),
  );
  const inScope = candidates.filter((entry) => !isLeftOut(entry));
  return {
    files: inScope.filter(({ kind }) => kind === 'file'),
    folders: inScope.filter(({ kind }) => kind === 'folder'),
    leftOut: candidates.length - inScope.length,
    open: (folder) => open(files, rootUri, isExcluded, { uri: folder.uri, path: `${path}${folder.name}/`, rules }),
  };
}

function placed(entries: readonly FolderEntry[], folder: string): PlacedEntry[] {
  return entries
    .map((entry) => ({ ...entry, uri: `${folder}/${encodeURIComponent(entry.name)}` }))
    .sort((a, b) => byCodeUnits(a.name, b.name));
}

/** The rules of the ignore files among the entries of a folder. One that cannot be read says nothing. */
async function rulesOf(
  files: WorkspaceFiles,
  rootUri: string,
  folder: string,
  entries: readonly PlacedEntry[],
): Promise<FolderRules | undefined> {
  const ignoreFiles = entries.filter(({ name }) => ignoreFileNames.some((each) => each === name));
  if (ignoreFiles.length === 0) return undefined;
  const written = await Promise.all(ignoreFiles.map(({ uri }) => files.read(uri, rootUri).catch(() => '')));
  return { folder, rules: ignore().add(written.join('\n')) };
}
