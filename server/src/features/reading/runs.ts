import type { Span } from '../../decision/span.js';

/** Words that are set alike. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  /** True for a `[REDACTED]` mark. */
  readonly isRedacted: boolean;
  /** True when a new line begins before the words. */
  readonly isOnNewLine: boolean;
}

const TOKEN =
  /<!--(?:[^<-]|<(?!!--)|-(?!->))*-->|\*{2,3}|__|<\/?(?:b|strong|i|em|u|h[1-6])(?:[^\S\n][^<>\n]*)?>|<br\s*\/?>|\[redacted\]|\s+/gi;

/**
 * The words of some lines with how they are set: marks become bold, comments go, blanks become single. `bold` is set in
 * bold whatever its marks. Lines are joined, or each begins anew.
 */
export function runsOf(text: string, lines: readonly Span[], isJoined = true, bold?: Span): Run[] {
  const writer = new RunWriter(bold);
  for (const [index, line] of lines.entries()) {
    if (index > 0) writer.gap(isJoined ? 'blank' : 'line');
    writer.line(text, line);
  }
  return writer.runs;
}

class RunWriter {
  readonly runs: Run[] = [];
  readonly #bold: Span | undefined;
  #isMarked = false;
  #gap: 'none' | 'blank' | 'line' = 'none';

  constructor(bold: Span | undefined) {
    this.#bold = bold;
  }

  gap(kind: 'blank' | 'line'): void {
    if (this.#gap !== 'line') this.#gap = kind;
  }

  line(text: string, { start, end }: Span): void {
    let from = start;
    for (const { index, 0: token } of text.slice(start, end).matchAll(TOKEN)) {
      this.#words(text, { start: from, end: start + index });
      this.#token(text, token, start + index);
      from = start + index + token.length;
    }
    this.#words(text, { start: from, end });
  }

  #token(text: string, token: string, at: number): void {
    if (token.trim() === '') this.gap('blank');
    else if (token.startsWith('[')) this.#add(text.slice(at, at + token.length), this.#isBoldAt(at), true);
    else if (/^<br/i.test(token)) this.gap('line');
    else if (/^(?:\*|__)/.test(token)) this.#isMarked = !this.#isMarked;
    else if (/^<(?:b|strong)\b/i.test(token)) this.#isMarked = true;
    else if (/^<\/(?:b|strong)/i.test(token)) this.#isMarked = false;
  }

  #words(text: string, { start, end }: Span): void {
    if (end <= start) return;
    // The bold of a label may end inside of what no mark parts.
    const cut = this.#bold && this.#bold.end > start && this.#bold.end < end ? this.#bold.end : end;
    this.#add(text.slice(start, cut), this.#isBoldAt(start), false);
    if (cut < end) this.#add(text.slice(cut, end), this.#isBoldAt(cut), false);
  }

  #isBoldAt(at: number): boolean {
    if (this.#bold) return this.#bold.start <= at && at < this.#bold.end;
    return this.#isMarked;
  }

  #add(words: string, isBold: boolean, isRedacted: boolean): void {
    const isOnNewLine = this.#gap === 'line' && this.runs.length > 0;
    const text = this.#gap === 'blank' && this.runs.length > 0 ? ` ${words}` : words;
    this.#gap = 'none';
    const last = this.runs.at(-1);
    if (last && !isOnNewLine && last.isBold === isBold && !last.isRedacted && !isRedacted)
      this.runs[this.runs.length - 1] = { ...last, text: last.text + text };
    else this.runs.push({ text, isBold, isRedacted, isOnNewLine });
  }
}
