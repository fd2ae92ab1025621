/**
 * Letters as they stand in the names of people, for use within the brackets of an expression: those of the Latin, Greek and
 * Cyrillic alphabets. For `\p{L}` the engine puts together the letters of all scripts, once for each place where it stands;
 * in long expressions that takes milliseconds at every start.
 */
export const LETTERS =
  'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff';

/** The capital ones among them; of the later additions to Latin those that are capitals by their place. */
export const CAPITALS = `A-Z\u00c0-\u00d6\u00d8-\u00de${capitalsIn(0x100, 0x24f)}\u0386-\u03ab\u0400-\u042f${capitalsIn(0x1e00, 0x1eff)}`;

function capitalsIn(first: number, last: number): string {
  let found = '';
  for (let code = first; code <= last; code++) {
    const letter = String.fromCharCode(code);
    if (letter !== letter.toLowerCase()) found += letter;
  }
  return found;
}
