const NONE: readonly RegExpExecArray[] = [];

/** All matches of a global expression in their order. `matchAll` gives the same, but copies the expression each time. */
export function allMatches(form: RegExp, words: string): readonly RegExpExecArray[] {
  form.lastIndex = 0;
  let match = form.exec(words);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') form.lastIndex++;
    match = form.exec(words);
  }
  return found;
}
