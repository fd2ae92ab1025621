import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { ReadingBlock } from '../../server/src/features/reading/reading-blocks.js';

/** How a decision is set. Lengths are in points. */
export interface PdfForm {
  readonly size: readonly [number, number];
  readonly margin: number;
  readonly fontSize: number;
  /** Words are drawn together, each at its place, or spread so that lines end at the same place. */
  readonly words?: 'together' | 'apart' | 'justified';
  readonly head?: (page: number) => string;
  readonly foot?: (page: number) => string;
  readonly password?: string;
}

interface Word {
  readonly text: string;
  readonly isBold: boolean;
  /** True when no blank stands before it. */
  readonly isGlued: boolean;
}

interface PlacedWord extends Word {
  readonly x: number;
  readonly width: number;
}

interface MadeLine {
  readonly words: readonly PlacedWord[];
  readonly y: number;
}

/** A PDF with a decision, and its lines page by page as they are printed, head and foot among them. */
export interface MadePdf {
  readonly bytes: Uint8Array;
  readonly pages: readonly (readonly string[])[];
}

const BLANK = ' ';

/** Sets the blocks of a decision with a library for PDFs: header fields in two columns, labels in bold, paragraphs apart. */
export async function madePdf(blocks: readonly ReadingBlock[], form: PdfForm): Promise<MadePdf> {
  const { size, margin, fontSize, head, foot, password } = form;
  const document = new PDFDocument({
    autoFirstPage: false,
    size: [...size],
    margin: 0,
    ...(password !== undefined && { userPassword: password }),
  });
  const bytes = buffer(document);
  const pages: string[][] = [];
  const draw = ({ words, y }: MadeLine) => drawLine(document, words, y, form.words ?? 'together');
  for (const [index, lines] of pagesOf(document, blocks, form).entries()) {
    document.addPage({ size: [...size], margin: 0 });
    const small = (text: string, y: number) =>
      document.font('Helvetica').fontSize(8).text(text, margin, y, { lineBreak: false });
    if (head) small(head(index + 1), margin / 2);
    document.fontSize(fontSize);
    for (const line of lines) draw(line);
    if (foot) small(foot(index + 1), size[1] - margin / 2);
    const own = lines.map(({ words }) =>
      words
        .map(({ text, isGlued }) => (isGlued ? text : BLANK + text))
        .join('')
        .trim(),
    );
    pages.push([...(head ? [head(index + 1)] : []), ...own, ...(foot ? [foot(index + 1)] : [])]);
  }
  document.end();
  return { bytes: new Uint8Array(await bytes), pages };
}

type Pdf = InstanceType<typeof PDFDocument>;

function widthOf(document: Pdf, { text, isBold }: Word, fontSize: number): number {
  return document
    .font(isBold ? 'Times-Bold' : 'Times-Roman')
    .fontSize(fontSize)
    .widthOfString(text);
}

function pagesOf(document: Pdf, blocks: readonly ReadingBlock[], form: PdfForm): MadeLine[][] {
  const { size, margin, fontSize } = form;
  const pitch = fontSize * 1.2;
  const pages: MadeLine[][] = [[]];
  let y = margin;
  for (const block of blocks) {
    const isFree =
      pages
        .at(-1)
        ?.at(-1)
        ?.words.every(({ x, width }) => x + width < size[0] / 2 - 10) ?? false;
    const isBeside = block.kind === 'field' && block.isSecond && isFree;
    for (const words of linesOf(document, wordsOf(block), form, isBeside ? size[0] / 2 : margin)) {
      if (isBeside) y -= pitch;
      if (y + pitch > size[1] - margin) {
        pages.push([]);
        y = margin;
      }
      pages.at(-1)?.push({ words, y });
      y += pitch;
    }
    if (block.kind !== 'field' && block.kind !== 'credential') y += pitch / 2;
  }
  return pages.map(inRows);
}

/** Header fields beside each other are one printed line. */
function inRows(lines: readonly MadeLine[]): MadeLine[] {
  const rows: MadeLine[] = [];
  for (const line of lines) {
    const before = rows.at(-1);
    if (before?.y === line.y) rows[rows.length - 1] = { y: line.y, words: [...before.words, ...line.words] };
    else rows.push(line);
  }
  return rows;
}

function wordsOf({ runs }: ReadingBlock): Word[] {
  const words: Word[] = [];
  let isGlued = false;
  for (const { text, isBold, isOnNewLine } of runs) {
    if (isOnNewLine) words.push({ text: '\n', isBold, isGlued: false });
    for (const piece of text.split(/(\s+)/)) {
      if (piece.trim() !== '') words.push({ text: piece, isBold, isGlued });
      if (piece !== '') isGlued = piece.trim() !== '';
    }
    isGlued &&= !isOnNewLine;
  }
  return words;
}

function linesOf(document: Pdf, words: readonly Word[], { size, margin, fontSize, words: how }: PdfForm, left: number) {
  const right = size[0] - margin;
  const blank = widthOf(document, { text: BLANK, isBold: false, isGlued: false }, fontSize);
  const lines: PlacedWord[][] = [[]];
  let x = left;
  for (const word of words) {
    const width = widthOf(document, word, fontSize);
    if (word.text === '\n' || (x > left && x + width > right)) {
      if (word.text !== '\n' && how === 'justified') spread(lines.at(-1) ?? [], right);
      lines.push([]);
      x = left;
    }
    if (word.text === '\n') continue;
    const at = word.isGlued ? x - blank : x;
    lines.at(-1)?.push({ ...word, x: at, width });
    x = at + width + blank;
  }
  return lines;
}

function spread(words: PlacedWord[], right: number): void {
  const last = words.at(-1);
  if (!last || words.length < 2) return;
  const more = (right - last.x - last.width) / (words.length - 1);
  for (const [index, word] of words.entries()) words[index] = { ...word, x: word.x + more * index };
}

function drawLine(document: Pdf, words: readonly PlacedWord[], y: number, how: PdfForm['words']): void {
  let from = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    // A gap wider than a blank parts columns.
    const goesOn =
      next && !next.isGlued && how === 'together' && next.isBold === word.isBold && next.x - word.x - word.width < 10;
    if (goesOn) continue;
    const first = words[from] ?? word;
    const text = words
      .slice(from, index + 1)
      .map((each) => each.text)
      .join(BLANK);
    document.font(word.isBold ? 'Times-Bold' : 'Times-Roman').text(text, first.x, y, { lineBreak: false });
    from = index + 1;
  }
}
