import { allMatches } from '../decision/all-matches.js';
import type { Span } from '../decision/span.js';

/** Marks that templates and hurried writers leave behind. Every part is bounded or begins with a letter of its own. */
const PLACEHOLDER =
  /\[\s{0,20}(?:insert|enter|add|fill in|select|type)\b[^\][\n]{0,200}\]|<\s{0,20}insert\b[^<>\n]{0,200}>|\[\s{0,20}\]|\(\s{0,20}\)|\bTBD\b|\bX{3,}\b|\?{3,}|_{3,}|\ba\(n\)/gi;

/** No mark has more UTF-16 units, nor a redaction with the words around it that tell what it hides. */
export const LONGEST_MARK = 250;

/** What every mark has in it: one of the signs, "(n)", "( )", "TBD" or "XXX". */
const PART_OF_MARK = /[<?[_]|\((?:n\)|\s{0,20}\))|tbd|xxx/i;

/** False where a text has nothing of which every mark has something: most texts. It is asked of every passage and line. */
export function mayHoldMark(words: string): boolean {
  return PART_OF_MARK.test(words);
}

/** Where a stretch holds a mark of a template or an editing note. `[REDACTED]` and abbreviations in brackets are none. */
export function findPlaceholders(text: string, { start, end }: Span = { start: 0, end: text.length }): Span[] {
  const words = text.slice(start, end);
  if (!mayHoldMark(words)) return [];
  return allMatches(PLACEHOLDER, words).map(({ index, 0: mark }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
}

/** Where a stretch holds one of these marks, as it is written and not as a part of a longer word. */
export function findMarks(
  text: string,
  marks: readonly string[],
  { start, end }: Span = { start: 0, end: text.length },
): Span[] {
  return marks.flatMap((mark) => {
    const found: Span[] = [];
    for (
      let at = text.indexOf(mark, start);
      at >= 0 && at + mark.length <= end;
      at = text.indexOf(mark, at + mark.length)
    ) {
      if (isWhole(text, at, mark)) found.push({ start: at, end: at + mark.length });
    }
    return found;
  });
}

function isWhole(text: string, at: number, mark: string): boolean {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  const joinsBefore = isLetter(mark[0]) && isLetter(text[at - 1]);
  const joinsAfter = isLetter(mark.at(-1)) && isLetter(text[at + mark.length]);
  return !joinsBefore && !joinsAfter;
}
