const SMALL_S = 115;
/** "basis", "loss", "status": the s is no plural. */
const BEFORE_OWN_S = new Set(Array.from('siu', (letter) => letter.charCodeAt(0)));

/** A word in small letters without the plural s. */
export function singular(word: string): string {
  const { length } = word;
  if (word.charCodeAt(length - 1) !== SMALL_S) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return length > 3 && !BEFORE_OWN_S.has(word.charCodeAt(length - 2)) ? word.slice(0, -1) : word;
}

/** The words that `singular` turns into this one, itself among them where it is one. */
export function formsOf(word: string): string[] {
  const forms = word.endsWith('y') ? [word, `${word}s`, `${word.slice(0, -1)}ies`] : [word, `${word}s`];
  return forms.filter((form) => singular(form) === word);
}
