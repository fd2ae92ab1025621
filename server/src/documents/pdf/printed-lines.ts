import type { PrintedLine, PrintedPiece } from './printed.js';

/** The lines of a page from top to bottom. */
export function printedLines(pieces: readonly PrintedPiece[], page: number): PrintedLine[] {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ''));
  return rows.map((row, index) => lineOf(row, page, index + 1));
}

/** Pieces whose base lines are less than half a letter apart stand in one line, raised and lowered ones among them. */
function rowsOf(pieces: readonly PrintedPiece[]): PrintedPiece[][] {
  const rows: PrintedPiece[][] = [];
  let tallest: PrintedPiece | undefined;
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (!row || !tallest || piece.y - tallest.y >= Math.max(piece.height, tallest.height) / 2) {
      rows.push([piece]);
      tallest = piece;
      continue;
    }
    row.push(piece);
    if (piece.height > tallest.height) tallest = piece;
  }
  return rows;
}

function lineOf(row: readonly PrintedPiece[], page: number, line: number): PrintedLine {
  const pieces = row.toSorted((a, b) => a.x - b.x);
  const tallest = pieces.reduce((most, piece) => (piece.height > most.height ? piece : most));
  let text = '';
  let before: PrintedPiece | undefined;
  for (const piece of pieces) {
    if (before && isSameAgain(before, piece)) continue;
    text += before ? gapBetween(before, piece) + piece.text : piece.text;
    before = piece;
  }
  const [first, last] = [pieces[0], pieces.at(-1)];
  return {
    text: text.replaceAll('\u00a0', ' ').trim(),
    page,
    line,
    left: first?.x ?? 0,
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: tallest.y,
    height: tallest.height,
    fonts: [first?.font ?? '', last?.font ?? ''],
  };
}

/** Some programs make letters bold by printing them twice, a little apart. */
function isSameAgain(before: PrintedPiece, piece: PrintedPiece): boolean {
  return before.text === piece.text && piece.x - before.x < before.height / 5;
}

/**
 * What stands between two pieces: nothing within a word, a blank between words, a tab between columns. A blank is at
 * least a fifth of the height of letters in common fonts; two heights are more than any blank.
 */
function gapBetween(before: PrintedPiece, piece: PrintedPiece): string {
  const gap = piece.x - before.x - before.width;
  const height = Math.max(before.height, piece.height);
  if (gap > height * 2) return '\t';
  const hasBlank = /\s$/.test(before.text) || /^\s/.test(piece.text);
  return !hasBlank && gap > height / 5 ? ' ' : '';
}
