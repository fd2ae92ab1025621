/** A word in small letters without the plural s. */
export function singular(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The words that `singular` turns into this one, itself among them where it is one. */
export function formsOf(word: string): string[] {
  return [word, `${word}s`, word.replace(/y$/, 'ies')].filter(
    (form, index, all) => singular(form) === word && all.indexOf(form) === index,
  );
}
