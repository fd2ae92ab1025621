import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { isCandidate } from '../command-line/candidates.js';
import type { FoundFile, Search } from '../command-line/host.js';
import { reason } from '../command-line/reading.js';
import { byCodeUnits } from '../text-order.js';
import { type IgnoreRules, ignoreRulesFor, noIgnoreRules } from './ignore-files.js';

/** The files that a file name, a folder or a glob stands for, in the order of their names. */
export async function* findFiles(pattern: string, { usesIgnoreFiles }: Search): AsyncGenerator<FoundFile> {
  const rulesFor = usesIgnoreFiles ? ignoreRulesFor : () => noIgnoreRules;
  const kind = kindOf(pattern);
  if (kind === 'file') yield { kind: 'file', path: pattern, isNamed: true };
  else if (kind === 'none') yield* globbed(pattern, rulesFor);
  else {
    yield { kind: 'folder', path: pattern, isNamed: true };
    yield* filesIn(pattern, rulesFor(resolve(pattern)), new Set([realpathSync(pattern)]));
  }
}

async function* globbed(pattern: string, rulesFor: (folder: string) => IgnoreRules): AsyncGenerator<FoundFile> {
  const paths = await glob([pattern], {
    ignore: [...passedOver].map((name) => `**/${name}/**`),
    expandDirectories: false,
  });
  for (const path of paths.sort()) {
    const isIgnored = rulesFor(dirname(resolve(path))).isIgnored(resolve(path), false);
    yield { kind: isIgnored ? 'ignored' : 'file', path, isNamed: true };
  }
}

/** Never looked into: what tools keep there is not the user's. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** `above` are the real folders that lead here, so that links in a circle end. */
function* filesIn(folder: string, rules: IgnoreRules, above: ReadonlySet<string>): Generator<FoundFile> {
  const entries = entriesOf(folder);
  if (typeof entries === 'string') {
    yield { kind: 'unread', path: folder, isNamed: false, reason: entries };
    return;
  }
  for (const { name, isFolder } of entries) {
    const path = posix.join(folder, name);
    if (isFolder ? passedOver.has(name) : !isCandidate(name)) continue;
    const full = resolve(path);
    if (rules.isIgnored(full, isFolder)) yield { kind: 'ignored', path, isNamed: false };
    else if (!isFolder) yield { kind: 'file', path, isNamed: false };
    else {
      const real = realpathSync(path);
      if (!above.has(real)) yield* filesIn(path, rules.inFolder(full), new Set([...above, real]));
    }
  }
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The entries of a folder in the order of the paths below it (a folder stands where "name/" does), or why there are none. */
function entriesOf(folder: string): Entry[] | string {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: leadsToFolder(folder, entry),
    }));
    const key = ({ name, isFolder }: Entry) => (isFolder ? `${name}/` : name);
    return entries.sort((a, b) => byCodeUnits(key(a), key(b)));
  } catch (error) {
    return reason(error);
  }
}

function leadsToFolder(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const path = posix.join(folder, entry.name);
  // A link that leads nowhere is told as a file that cannot be read.
  return existsSync(path) && statSync(path).isDirectory();
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return 'none';
    throw error;
  }
}
