import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import ignore from 'ignore';
import { type FolderRules, ignoreFileNames, isIgnoredBy } from '../workspace/ignore-rules.js';

/** What the ignore files of a folder, and of the folders above it, leave out. */
export interface IgnoreRules {
  readonly isIgnored: (path: string, isFolder: boolean) => boolean;
  /** These rules and those of a folder in it. */
  readonly inFolder: (folder: string) => IgnoreRules;
}

/** Every folder counts: for a search that is to look at everything. */
export const noIgnoreRules: IgnoreRules = { isIgnored: () => false, inFolder: () => noIgnoreRules };

/** The rules for an absolute folder: of its own files, and of those above it up to the repository or the working folder. */
export function ignoreRulesFor(folder: string): IgnoreRules {
  return rulesOf(foldersDownTo(folder).flatMap(readRules));
}

function rulesOf(all: readonly FolderRules[]): IgnoreRules {
  return {
    isIgnored: (path, isFolder) => isIgnoredBy(all, (folder) => relative(folder, path).replaceAll(sep, '/'), isFolder),
    inFolder: (folder) => {
      const own = readRules(folder);
      return own.length === 0 ? rulesOf(all) : rulesOf([...all, ...own]);
    },
  };
}

function readRules(folder: string): FolderRules[] {
  const written = ignoreFileNames.flatMap((name) => {
    const path = join(folder, name);
    return existsSync(path) ? [readFileSync(path, 'utf8')] : [];
  });
  return written.length === 0 ? [] : [{ folder, rules: ignore().add(written.join('\n')) }];
}

/** The folders whose ignore files hold for a folder, the outermost first. */
function foldersDownTo(folder: string): string[] {
  const way = [folder];
  for (let at = folder; !existsSync(join(at, '.git')) && at !== dirname(at); ) {
    at = dirname(at);
    way.unshift(at);
  }
  const isInRepository = existsSync(join(way[0] ?? folder, '.git'));
  return isInRepository ? way : way.filter((each) => isAt(each, process.cwd()) || each === folder);
}

function isAt(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
