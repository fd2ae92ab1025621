import type { PrintedLine } from './printed.js';

/** How a text is set. */
export interface Typesetting {
  /** How much room is left behind a line, in points: the longest line that begins at the same place has none. */
  readonly roomBehind: (line: PrintedLine) => number;
  /** From base line to base line within a paragraph, in heights of letters; unknown where no line is full. */
  readonly pitch: number | undefined;
}

/** More than the usual distance and a quarter is a gap that somebody wanted. */
export const PARAGRAPH_GAP = 1.25;

/** How lines are set. Those within paragraphs are the full ones, so their distance is the usual one. */
export function typesettingOf(lines: readonly PrintedLine[]): Typesetting {
  const edges = new Map<number, number>();
  for (const { left, right } of lines) edges.set(Math.round(left), Math.max(edges.get(Math.round(left)) ?? 0, right));
  const roomBehind = ({ left, right }: PrintedLine) => (edges.get(Math.round(left)) ?? right) - right;
  const pitches = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      const isInside = before && before.page === line.page && roomBehind(before) < firstWord(line);
      return isInside ? [pitchOf(before, line)] : [];
    })
    .sort((a, b) => a - b);
  return { roomBehind, pitch: pitches[Math.floor((pitches.length - 1) / 2)] };
}

/** From one line to another, in heights of letters. */
export function pitchOf(line: PrintedLine, other: PrintedLine): number {
  return Math.abs(other.y - line.y) / Math.max(line.height, other.height);
}

/** About how wide the first word of a line is, and the blank before it, in points. */
export function firstWord(line: PrintedLine): number {
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0;
  return ((word + 1) * (line.right - line.left)) / Math.max(line.text.length, 1);
}
