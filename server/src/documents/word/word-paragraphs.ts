import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableDocument } from '../document-text.js';

/** A paragraph of a Word file, or a row of a table in it. */
export interface WordParagraph {
  /** Its words; line breaks in it are line ends, what stands beside each other is parted by tabs. */
  readonly text: string;
  /** The page on which it begins, as Word last laid the file out; counted from 1. */
  readonly page: number;
}

export interface WordBody {
  readonly paragraphs: readonly WordParagraph[];
  /** False when Word has not noted in the file where pages end. */
  readonly knowsPages: boolean;
}

/** The paragraphs of the main part of a Word file, as they are read on paper: no deleted and no hidden words. */
export function wordParagraphs(xml: string): WordBody {
  const reader = new BodyReader();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', (tag) => reader.close(tag));
  parser.on('text', (words) => reader.words(words));
  parser.on('error', (error) => {
    throw new UnreadableDocument('it is damaged. Open it in Word and save it anew.', { cause: error });
  });
  parser.write(xml).close();
  return { paragraphs: reader.paragraphs, knowsPages: reader.knowsPages };
}

/** The namespaces of WordprocessingML: of most files, and of those that keep to the strict form. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What is in the file and not on paper: words that were taken out or moved away, and the older form of a drawing. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback']);

interface OpenParagraph {
  text: string;
  readonly page: number;
}

class BodyReader {
  readonly paragraphs: WordParagraph[] = [];
  knowsPages = false;
  #page = 1;
  #unseen = 0;
  #isInText = false;
  #isInRun = false;
  #isHidden = false;
  /** Paragraphs can hold others, in text boxes. */
  readonly #open: OpenParagraph[] = [];
  /** The cells of the rows that are open, the innermost row last. */
  readonly #rows: WordParagraph[][][] = [];

  open({ local, uri, attributes }: SaxesTagNS): void {
    if (isUnseen(local, uri)) this.#unseen += 1;
    if (this.#unseen > 0 || !WORD.has(uri)) return;
    const value = (name: string) => Object.values(attributes).find((each) => each.local === name)?.value;
    if (local === 'p') this.#open.push({ text: '', page: this.#page });
    else if (local === 'tr') this.#rows.push([]);
    else if (local === 'tc') this.#rows.at(-1)?.push([]);
    else if (local === 'r') this.#isInRun = true;
    else if (local === 't') this.#isInText = true;
    else if (local === 'vanish' && this.#isInRun) this.#isHidden = !/^(?:0|false|off)$/.test(value('val') ?? '');
    else if (this.#isInRun) this.#mark(local, value('type'));
  }

  close({ local, uri }: SaxesTagNS): void {
    if (isUnseen(local, uri)) this.#unseen -= 1;
    if (this.#unseen > 0 || !WORD.has(uri)) return;
    if (local === 'p') this.#endParagraph();
    else if (local === 'tr') this.#endRow();
    else if (local === 't') this.#isInText = false;
    else if (local === 'r') {
      this.#isInRun = false;
      this.#isHidden = false;
    }
  }

  words(words: string): void {
    if (this.#isInText && this.#unseen === 0) this.#add(words);
  }

  #mark(local: string, type: string | undefined): void {
    if (local === 'tab' || local === 'ptab') this.#add('\t');
    else if (local === 'noBreakHyphen') this.#add('-');
    else if (local === 'cr' || (local === 'br' && type !== 'page' && type !== 'column')) this.#add('\n');
    else if (local === 'lastRenderedPageBreak') this.#nextPage();
  }

  #nextPage(): void {
    this.#page += 1;
    this.knowsPages = true;
    const paragraph = this.#open.at(-1);
    // Word notes the break inside of the first paragraph of the new page.
    if (paragraph?.text === '') this.#open[this.#open.length - 1] = { text: '', page: this.#page };
  }

  #add(words: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph && !this.#isHidden) paragraph.text += words;
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const cell = this.#open.length === 0 ? this.#rows.at(-1)?.at(-1) : undefined;
    (cell ?? this.paragraphs).push(paragraph);
  }

  /** A row whose cells are short is a line; where a cell has paragraphs, each cell is read to its end. */
  #endRow(): void {
    const cells = this.#rows.pop() ?? [];
    const written = cells.map((cell) => cell.filter(({ text }) => text.trim() !== ''));
    const isLine = written.every(({ length }) => length <= 1);
    const page = written.flat()[0]?.page ?? this.#page;
    const found = isLine ? [{ text: written.map(([one]) => one?.text ?? '').join('\t'), page }] : written.flat();
    (this.#rows.at(-1)?.at(-1) ?? this.paragraphs).push(...found);
  }
}

function isUnseen(local: string, uri: string): boolean {
  return UNSEEN.has(local) && (WORD.has(uri) || uri === COMPATIBILITY);
}
