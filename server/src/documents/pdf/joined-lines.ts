import type { DocumentText, LinePlace } from '../document-text.js';
import { type BrokenWords, brokenWords } from './broken-words.js';
import type { PrintedLine } from './printed.js';
import { firstWord, PARAGRAPH_GAP, pitchOf, type Typesetting } from './typesetting.js';

/** One text of all lines: broken words whole again, a blank line between paragraphs, none where only the page ends. */
export function joinedLines(
  pages: readonly (readonly PrintedLine[])[],
  setting: Typesetting,
): Pick<DocumentText, 'text' | 'places'> {
  const lines = pages.flat();
  const words = brokenWords(lines.map(({ text }) => text));
  const written: string[] = [];
  const places: LinePlace[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && endsParagraph(before, line, setting)) {
      written.push('');
      places.push(placeOf(before));
    }
    const own = wholeWords(lines, index, words);
    // All of it may be the rest of a broken word.
    if (own === '') continue;
    written.push(own);
    places.push(placeOf(line));
  }
  return { text: `${written.join('\n')}\n`, places: [...places, ...places.slice(-1)] };
}

function placeOf({ page, line }: PrintedLine): LinePlace {
  return { page, line };
}

/** The line with the rest of a word that is broken at its end, and without the rest of one from the line before. */
function wholeWords(lines: readonly PrintedLine[], index: number, words: BrokenWords): string {
  const text = (at: number) => lines[at]?.text ?? '';
  const own = text(index)
    .slice(words.restOf(text(index - 1), text(index)))
    .trimStart();
  const rest = text(index + 1).slice(0, words.restOf(text(index), text(index + 1)));
  return rest === '' ? own : words.joined(own, rest);
}

/**
 * A paragraph ends before a wider gap, and at a line behind which the next word would have had room twice over: its
 * width is reckoned from others. A full line at the end of a page is gone on from, unless a sentence ends there and the
 * letters change.
 */
function endsParagraph(before: PrintedLine, line: PrintedLine, { roomBehind, pitch }: Typesetting): boolean {
  if (roomBehind(before) > 2 * firstWord(line)) return true;
  if (before.page === line.page) return pitch !== undefined && pitchOf(before, line) > pitch * PARAGRAPH_GAP;
  return /[.:?!)]$/.test(before.text) && before.fonts[1] !== line.fonts[0];
}
