import { literal } from './completion/place.js';

/** Numbers tab stops as they come: `${1:words}`, `${2:words}`. */
export class TabStops {
  #next = 1;

  stop(words: string): string {
    return `\${${this.#next++}:${literal(words)}}`;
  }

  /** A tab stop whose words are a placeholder: what the writer forgets to fill in is reported. */
  insert(what: string): string {
    return this.stop(`[insert ${what}]`);
  }

  /** A placeholder that offers these words; none of them is taken unless it is chosen. */
  choice(what: string, words: readonly string[]): string {
    return `\${${this.#next++}|${[`[insert ${what}]`, ...words].map(choiceText).join(',')}|}`;
  }
}

function choiceText(words: string): string {
  return words.replace(/[\\,|$}]/g, '\\$&');
}
