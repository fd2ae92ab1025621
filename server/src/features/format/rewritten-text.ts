import type { Span } from '../../decision/span.js';
import type { Edit } from '../../rules/rule.js';

const REMOVABLE = /^(?:\s|[*_#]|<\/?(?:b|strong|i|em|u|h[1-6])(?:[^\S\n][^<>\n]*)?>)*$/i;
const BLANK = /\s+/g;
/** What a tag can begin with, at the end of what is written, and end with, at the start of what follows. */
const TAG_BEGINS = /<\/?\w{0,6}$/;
const TAG_ENDS = /^\w{0,6}(?:[^\S\n][^<>\n]*)?>/;
const LONGEST_BEGINNING = 8;
const LONGEST_END = 1000;

/**
 * A text written anew from stretches of an old one, with nothing between them but blanks, line breaks and marks. It
 * cannot lose a word, join two, put one in, or make a tag of other signs: what was tried against that is told by `edits`.
 */
export class RewrittenText {
  readonly #edits: Edit[] = [];
  readonly #start: number;
  #at: number;
  #between = '';
  #isFaithful = true;
  /** The last signs that were written. */
  #tail = '';

  constructor(
    readonly source: string,
    readonly lineBreak: string,
  ) {
    this.#start = source.startsWith('\ufeff') ? 1 : 0;
    this.#at = this.#start;
  }

  /** Puts marks, blanks or line breaks (as `\n`) before the next stretch. */
  put(marks: string): void {
    this.#between += marks;
  }

  /** Takes over a stretch as it stands. */
  keep({ start, end }: Span): void {
    if (end <= start) return;
    this.#closeGap(start, this.#at === this.#start);
    this.#at = end;
    this.#tail = (this.#tail + this.source.slice(Math.max(start, end - LONGEST_BEGINNING), end)).slice(
      -LONGEST_BEGINNING,
    );
  }

  /** Takes over a stretch with single blanks between its words. */
  keepWords({ start, end }: Span): void {
    let from = start;
    for (const blank of this.source.slice(start, end).matchAll(BLANK)) {
      this.keep({ start: from, end: start + blank.index });
      from = start + blank.index + blank[0].length;
      if (from < end && blank.index > 0) this.put(' ');
    }
    this.keep({ start: from, end });
  }

  /** The edits that turn the source into this text, apart and in order; none when a word would suffer. */
  edits(): Edit[] {
    this.#between = '\n';
    this.#closeGap(this.source.length, true);
    return this.#isFaithful ? this.#edits : [];
  }

  #closeGap(start: number, isEdge: boolean): void {
    const removed = this.source.slice(this.#at, start);
    const inserted = this.#between.replaceAll('\n', this.lineBreak);
    this.#between = '';
    const joinsWords = !isEdge && /\s/.test(removed) && !/\s/.test(inserted);
    if (start < this.#at || !REMOVABLE.test(removed) || joinsWords) this.#isFaithful = false;
    const makesTag =
      TAG_BEGINS.test(this.#tail) && TAG_ENDS.test(inserted + this.source.slice(start, start + LONGEST_END));
    this.#tail += inserted;
    if (removed === inserted) return;
    if (makesTag) this.#isFaithful = false;
    // What stays at the front belongs to the block before; a selection may begin behind it.
    let same = 0;
    while (same < removed.length && removed[same] === inserted[same]) same++;
    this.#edits.push({ span: { start: this.#at + same, end: start }, text: inserted.slice(same) });
  }
}
