import type { PrintedLine, PrintedPage } from './printed.js';
import { PARAGRAPH_GAP, pitchOf } from './typesetting.js';

/** The lines of the text itself, and how many lines at the head and foot of pages only repeat themselves. */
export interface WithoutRunningLines {
  readonly pages: readonly (readonly PrintedLine[])[];
  readonly repeated: number;
}

/**
 * Leaves out running heads and feet: from the edge of the page inward, what stands at the same place with the same words
 * on every page (the first and the last may differ), numbers that count the pages aside, and apart from the text.
 * `pitch` is the usual one of the text.
 */
export function withoutRunningLines(pages: readonly PrintedPage[], pitch: number | undefined): WithoutRunningLines {
  const heads = runningLines(pages, pitch, (page, depth) => page.lines[depth]);
  const feet = runningLines(pages, pitch, (page, depth) => page.lines.at(-1 - depth));
  const kept = pages.map(({ lines }) => lines.filter((line) => !feet.has(line) && !heads.has(line)));
  const count = (all: readonly (readonly PrintedLine[])[]) => all.reduce((sum, { length }) => sum + length, 0);
  return { pages: kept, repeated: count(pages.map(({ lines }) => lines)) - count(kept) };
}

type LineAt = (page: PrintedPage, depth: number) => PrintedLine | undefined;

function runningLines(
  pages: readonly PrintedPage[],
  pitch: number | undefined,
  lineAt: LineAt,
): ReadonlySet<PrintedLine> {
  const columns: PrintedLine[][] = [];
  for (let depth = 0; ; depth++) {
    const found = repeatedIn(
      pages.map((page) => lineAt(page, depth)),
      pages,
    );
    if (found.length === 0) break;
    columns.push(found);
  }
  const isApart = (column: readonly PrintedLine[], depth: number) =>
    column.every((line) => {
      const page = pages[line.page - 1];
      const next = page && lineAt(page, depth + 1);
      return !next || pitch === undefined || pitchOf(line, next) > pitch * PARAGRAPH_GAP;
    });
  // The first lines of the text stand at one place on all pages, too, and can begin with the same words.
  return new Set(columns.slice(0, columns.findLastIndex(isApart) + 1).flat());
}

/** The lines that say the same at the same place, if they are on every page but at most the first and the last. */
function repeatedIn(column: readonly (PrintedLine | undefined)[], pages: readonly PrintedPage[]): PrintedLine[] {
  const model = column[Math.floor(column.length / 2)];
  const modelPage = model && pages[model.page - 1];
  if (!model || !modelPage) return [];
  const same = column.filter((line): line is PrintedLine => {
    const page = line && pages[line.page - 1];
    return line !== undefined && page !== undefined && isSamePlace(line, page, model, modelPage) && isSame(line, model);
  });
  const between = same.filter(({ page }) => page > 1 && page < pages.length);
  if (same.length < 2 || between.length < pages.length - 2) return [];
  const isInText = pages
    .slice(1)
    .some(({ lines }) => lines.some((line) => line.text === model.text && !same.includes(line)));
  return isInText ? [] : same;
}

/** Measured from the top or from the bottom, because pages can differ in size. */
function isSamePlace(line: PrintedLine, page: PrintedPage, model: PrintedLine, modelPage: PrintedPage): boolean {
  const tolerance = model.height / 2;
  const fromTop = Math.abs(line.y - model.y);
  const fromBottom = Math.abs(page.height - line.y - (modelPage.height - model.y));
  return Math.min(fromTop, fromBottom) < tolerance;
}

/** The same words; a number may be larger by as much as the page is further on. */
function isSame(line: PrintedLine, model: PrintedLine): boolean {
  if (line.text === model.text) return true;
  const [words, otherWords] = [line.text.split(/(\d+)/), model.text.split(/(\d+)/)];
  const step = line.page - model.page;
  return (
    words.length === otherWords.length &&
    words.every((word, index) => word === otherWords[index] || Number(word) - Number(otherWords[index]) === step)
  );
}
