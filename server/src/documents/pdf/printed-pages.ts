import { getResolvedPDFJS } from 'unpdf';
import { UnreadableDocument } from '../document-text.js';
import type { PrintedPage, PrintedPiece } from './printed.js';
import { printedLines } from './printed-lines.js';

/** What a PDF shows, page by page. */
export interface PrintedDocument {
  readonly pages: readonly PrintedPage[];
  /** How many pieces of text stand across the page, as a stamp does. */
  readonly slanted: number;
}

/** More pages than any decision has. */
const MOST_PAGES = 2000;

/** Reads the text of all pages with the engine of Firefox's viewer. Nothing that the document tells to run is run. */
export async function printedPages(bytes: Uint8Array): Promise<PrintedDocument> {
  const pdfjs = await getResolvedPDFJS();
  const loading = pdfjs.getDocument({
    // The engine takes the bytes for its own.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) {
      throw new UnreadableDocument(
        `it has ${document.numPages} pages, and more than ${MOST_PAGES} are not read. Split it.`,
      );
    }
    return await allPages(document);
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument(reasonOf(error), { cause: error });
  } finally {
    await loading.destroy();
  }
}

type Engine = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type Document = Awaited<ReturnType<Engine['getDocument']>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

async function allPages(document: Document): Promise<PrintedDocument> {
  const pages: PrintedPage[] = [];
  let slanted = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { pieces, height, others } = await piecesOf(page);
    pages.push({ lines: printedLines(pieces, number), height });
    slanted += others;
    page.cleanup();
  }
  return { pages, slanted };
}

async function piecesOf(page: Page) {
  const { transform, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const pieces: PrintedPiece[] = [];
  let others = 0;
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = product(transform, item.transform);
    // Upright text runs to the right, and its letters stand up.
    if (a <= 0 || Math.abs(b) > a / 10) others += 1;
    else pieces.push({ text: item.str, x, y, width: item.width, height: Math.hypot(c, d), font: item.fontName });
  }
  return { pieces, height, others };
}

/** The product of two transformations of the plane, as PDF writes them. */
function product([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], second: readonly number[]): number[] {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The engine's errors in words for the user. Its own messages can hold words of the document, so they stay out. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? 'it is protected by a password. Save a copy without one, and check that.'
    : 'it is damaged, or no PDF after all. Open it in a viewer and print it to a new PDF.';
}
