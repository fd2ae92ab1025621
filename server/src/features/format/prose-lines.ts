import { lineEnd, lineStart, readLines } from '../../decision/lines.js';
import type { Span } from '../../decision/span.js';

/** One line of prose with what tells whether it goes on in the next. */
export interface ProseLine {
  /** The words of the line, without blanks at its ends. */
  readonly span: Span;
  /** How long the line is as it is written, with a label before its prose. */
  readonly length: number;
  readonly isAfterBlankLine: boolean;
  /** True for a line that Markdown ends here: two blanks or a backslash. */
  readonly isBrokenHere: boolean;
}

/** The lines of a stretch that hold words. */
export function proseLines(text: string, within: Span): ProseLine[] {
  const lines: ProseLine[] = [];
  let isAfterBlankLine = false;
  for (const line of readLines(text, within)) {
    const written = text.slice(line.start, line.end);
    const words = written.trim();
    if (words === '') {
      isAfterBlankLine ||= line.start > within.start;
      continue;
    }
    const start = line.start + written.indexOf(words);
    const from = lineStart(text, line.start, 0);
    lines.push({
      span: { start, end: start + words.length },
      length: text.slice(from, lineEnd(text, line.start, text.length)).trim().length,
      isAfterBlankLine,
      isBrokenHere: / {2}$/.test(written) && line.end < within.end,
    });
    isAfterBlankLine = false;
  }
  return lines;
}
