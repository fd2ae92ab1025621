import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TextRun,
} from 'docx';
import type { ReadingBlock } from '../features/reading/reading-blocks.js';
import type { Run } from '../features/reading/runs.js';

const FONT = 'Times New Roman';
/** In half points and twentieths of a point, as the format counts. */
const SIZE = 24;
const AFTER = 160;
const SECOND_COLUMN = 4800;

/**
 * A decision as a Word file: headings with styles of their own, labels in bold, redactions as black bars, the case number
 * and the page in the footer. Base64. Names no author and no computer.
 */
export async function wordFile(blocks: readonly ReadingBlock[], caseNumber: string): Promise<string> {
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    title: caseNumber === '' ? 'Final determination' : `Final determination ${caseNumber}`,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE, language: { value: 'en-US' } },
          paragraph: { spacing: { after: AFTER } },
        },
        heading2: {
          run: { font: FONT, size: SIZE, bold: true },
          paragraph: { spacing: { before: 320, after: AFTER } },
        },
        heading3: { run: { font: FONT, size: SIZE }, paragraph: { spacing: { before: 240, after: AFTER } } },
      },
    },
    sections: [{ footers: { default: footer(caseNumber) }, children: paragraphsOf(blocks) }],
  });
  return Packer.toBase64String(document);
}

function footer(caseNumber: string): Footer {
  const runs = [
    new TextRun({ text: caseNumber === '' ? '' : `${caseNumber}   ` }),
    new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: runs })] });
}

/** A header field that goes on the line of another is the second column of its paragraph. */
function paragraphsOf(blocks: readonly ReadingBlock[]): Paragraph[] {
  const rows: ReadingBlock[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (block.isSecond && last) last.push(block);
    else rows.push([block]);
  }
  return rows.map((row, index) => paragraphOf(row, rows[index + 1]?.[0]?.kind));
}

function paragraphOf(row: readonly ReadingBlock[], next: ReadingBlock['kind'] | undefined): Paragraph {
  const kind = row[0]?.kind;
  const children = row.flatMap(({ runs }, index) => [
    ...(index > 0 ? [new TextRun({ children: [new Tab()] })] : []),
    ...runs.map(wordRun),
  ]);
  const isClose = (kind === 'field' && next === 'field') || (next === 'credential' && kind !== 'prose');
  return new Paragraph({
    children,
    ...(kind === 'heading' && { heading: HeadingLevel.HEADING_2, keepNext: true }),
    ...(kind === 'title' && { heading: HeadingLevel.HEADING_3, keepNext: true }),
    ...(kind === 'field' && { tabStops: [{ type: 'left', position: SECOND_COLUMN }] }),
    ...(isClose && { spacing: { after: 0 } }),
  });
}

function wordRun({ text, isBold, isRedacted, isOnNewLine }: Run): TextRun {
  return new TextRun({
    text,
    bold: isBold,
    ...(isOnNewLine && { break: 1 }),
    ...(isRedacted && { color: '000000', shading: { type: ShadingType.SOLID, color: '000000', fill: '000000' } }),
  });
}
