import { allMatches } from '../decision/all-matches.js';
import { isSpace, LOWER_CASE } from '../decision/characters.js';
import type { Span } from '../decision/span.js';

/** Marks that templates and hurried writers leave behind. Every part is bounded or begins with a letter of its own. */
const PLACEHOLDER =
  /\[\s{0,20}(?:insert|enter|add|fill in|select|type)\b[^\][\n]{0,200}\]|<\s{0,20}insert\b[^<>\n]{0,200}>|\[\s{0,20}\]|\(\s{0,20}\)|\bTBD\b|\bX{3,}\b|\?{3,}|_{3,}|\ba\(n\)/gi;

const MARK_SIGNS = new Set(Array.from('<?[_', codeOf));
const [OPENING_BRACKET, CLOSING_BRACKET, SMALL_B, SMALL_N, SMALL_T, SMALL_X] = [40, 41, 98, 110, 116, 120];
const EMPTY_BRACKET = /\((?:n\)|\s{0,20}\))/iy;

/** For each character of ASCII: 1 for one that makes a mark or may begin one. */
const MAY_BEGIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const mayBegin =
    MARK_SIGNS.has(code) || [OPENING_BRACKET, SMALL_T, SMALL_X].some((one) => one === (code | LOWER_CASE));
  return mayBegin ? 1 : 0;
});

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/**
 * False where a text has none of the signs of which every mark has one: most texts. It is asked of every passage and
 * every line, so it looks at each character once.
 */
export function mayHoldMark(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code < 128 && MAY_BEGIN[code] === 1 && beginsMark(words, at, code)) return true;
  }
  return false;
}

/** "TBD", "XXX", "(n)", "( )" and each of the signs. */
function beginsMark(words: string, at: number, code: number): boolean {
  if (MARK_SIGNS.has(code)) return true;
  const next = words.charCodeAt(at + 1) | LOWER_CASE;
  if (code === OPENING_BRACKET) {
    if (!isSpace(words.charCodeAt(at + 1)) && next !== SMALL_N && next !== CLOSING_BRACKET) return false;
    EMPTY_BRACKET.lastIndex = at;
    return EMPTY_BRACKET.test(words);
  }
  if ((code | LOWER_CASE) === SMALL_T) return next === SMALL_B && /^tbd/i.test(words.slice(at, at + 3));
  return next === SMALL_X && /^xxx/i.test(words.slice(at, at + 3));
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
