import picomatch from 'picomatch/posix.js';

/** Enough for any folder; a regular expression made of more stars could take very long on a hostile name. */
const LONGEST_GLOB = 200;
const MOST_STARS_IN_A_NAME = 3;
const MOST_STARRED_FOLDERS = 4;

/** Why a glob cannot be used, in words for the person who wrote it; `undefined` for a good one. */
export function faultOfGlob(glob: string): string | undefined {
  const pattern = withoutMark(glob);
  if (pattern === '') return 'a glob must not be empty';
  if (glob.length > LONGEST_GLOB) return `a glob has at most ${LONGEST_GLOB} characters`;
  if (pattern.includes('\\')) return 'folders are parted by "/", also on Windows';
  if (/[()[\]+@!|]|\{[^}]*(?:\{|\.\.)/.test(pattern))
    return 'a glob knows "*", "?", "**" and "{a,b}" and no other signs; write one for each case';
  if (/^\/|^[a-z]:|(?:^|\/)\.\.?(?:\/|$)/i.test(pattern))
    return 'a glob begins at the folder of the file, without "/", "." or ".."';
  const names = pattern.split('/');
  if (names.some((name) => name !== '**' && starsIn(name) > MOST_STARS_IN_A_NAME)) {
    return `a name has at most ${MOST_STARS_IN_A_NAME} stars`;
  }
  if (names.filter((name) => name === '**').length > MOST_STARRED_FOLDERS) {
    return `a glob has at most ${MOST_STARRED_FOLDERS} times "**"`;
  }
  return undefined;
}

function starsIn(name: string): number {
  return name.split('*').length - 1;
}

/** True for the path of a file, parted by "/" and relative to the folder of the globs. */
export type IsMatch = (path: string) => boolean;

/**
 * A path matches when one of the globs does and none that begins with "!". A glob without "/" is compared with the name
 * of the file in whatever folder, any other with the whole path.
 */
export function globMatcher(globs: readonly string[]): IsMatch {
  const good = globs.filter((glob) => faultOfGlob(glob) === undefined);
  const wanted = good.filter((glob) => !glob.startsWith('!')).map(single);
  const unwanted = good.filter((glob) => glob.startsWith('!')).map((glob) => single(withoutMark(glob)));
  return (path) => wanted.some((isMatch) => isMatch(path)) && !unwanted.some((isMatch) => isMatch(path));
}

function single(glob: string): IsMatch {
  const isMatch = picomatch(glob, { dot: true, nobracket: true, noextglob: true, nonegate: true });
  return glob.includes('/') ? (path) => isMatch(path) : (path) => isMatch(path.slice(path.lastIndexOf('/') + 1));
}

function withoutMark(glob: string): string {
  return glob.startsWith('!') ? glob.slice(1) : glob;
}
