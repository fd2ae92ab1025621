import { type DocumentText, UnreadableDocument } from '../document-text.js';
import { refuseBomb } from '../unpacked-size.js';
import { joinedLines } from './joined-lines.js';
import { printedPages } from './printed-pages.js';
import { withoutRunningLines } from './running-lines.js';
import { typesettingOf } from './typesetting.js';

/** The text of a PDF: hard-wrapped as it is printed, paragraphs parted by blank lines, heads and feet of pages left out. */
export async function pdfText(bytes: Uint8Array): Promise<DocumentText> {
  refuseBomb(bytes);
  const { pages, slanted } = await printedPages(bytes);
  const wordless = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  if (wordless.length === pages.length) {
    throw new UnreadableDocument(
      'it has no text: its pages are pictures, as from a scanner, or empty. Run text recognition (OCR), and check the result.',
    );
  }
  const setting = typesettingOf(pages.flatMap(({ lines }) => lines));
  const { pages: own, repeated } = withoutRunningLines(pages, setting.pitch);
  return {
    ...joinedLines(own, setting),
    leftOut: [
      ...(wordless.length > 0 ? [pageNames(wordless)] : []),
      ...(slanted > 0 ? ['text that stands across the page'] : []),
      ...(repeated > 0 ? ['heads and feet that repeat from page to page'] : []),
    ],
  };
}

function pageNames(pages: readonly number[]): string {
  return pages.length === 1
    ? `page ${pages[0]}, which has no text (is it a picture?)`
    : `pages ${pages.join(', ')}, which have no text (are they pictures?)`;
}
