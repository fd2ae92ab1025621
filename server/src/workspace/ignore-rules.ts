import type { Ignore } from 'ignore';

/** The rules that the ignore files of one folder write down. */
export interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The names of the files that say what is not looked at. */
export const ignoreFileNames = ['.gitignore', '.imrignore'] as const;

/**
 * Whether rules leave a file or folder out: the rules nearest to it that say anything of it decide, as git has it.
 * `nameIn` gives its path in a folder, with slashes. The folders are given from the outermost to the innermost.
 */
export function isIgnoredBy(
  all: readonly FolderRules[],
  nameIn: (folder: string) => string,
  isFolder: boolean,
): boolean {
  for (const { folder, rules } of all.toReversed()) {
    const { ignored, unignored } = rules.test(isFolder ? `${nameIn(folder)}/` : nameIn(folder));
    if (ignored || unignored) return ignored;
  }
  return false;
}
