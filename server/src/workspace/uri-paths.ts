/**
 * The URI of a path that is relative to a file, else to a folder (or absolute, but in the folder), for folders of any
 * scheme. Throws an error with words for the user when the path leaves the folder.
 */
export function placeIn(folderUri: string, path: string, file?: string): string {
  const { root, names } = partsOf(folderUri);
  const isAbsolute = path.startsWith('/');
  const from = file === undefined ? names : partsOf(file).names.slice(0, -1);
  const place = isAbsolute ? [] : [...from];
  for (const name of path.split('/')) {
    if (name === '..') place.pop();
    else if (name !== '' && name !== '.') place.push(name);
  }
  if (!names.every((name, index) => place[index] === name)) {
    throw new Error(`it lies outside the folder "/${names.join('/')}"`);
  }
  return `${root}/${place.map(encodeURIComponent).join('/')}`;
}

/** Scheme and authority as they are written, and the names of the path in plain letters. */
function partsOf(uri: string): { root: string; names: string[] } {
  const [, root, path] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(uri) ?? [];
  if (root === undefined || path === undefined) throw new Error('no folder is open that it could lie in');
  return {
    root,
    names: path
      .split('/')
      .filter((name) => name !== '')
      .map(decoded),
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
