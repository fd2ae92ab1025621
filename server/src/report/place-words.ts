import type { ReportedRange } from './reported.js';

/** True for a place in a PDF or Word file: its line and column are those of a text that the reader does not see. */
export function isInDocument({ page, paragraph }: ReportedRange): boolean {
  return page !== undefined || paragraph !== undefined;
}

/** "page 2, line 14", "paragraph 7" for a document; "14:3" for a text. */
export function placeWords({ page, pageLine, paragraph, start }: ReportedRange): string {
  const words = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(pageLine === undefined ? [] : [`line ${pageLine}`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
  ];
  return words.length > 0 ? words.join(', ') : `${start.line}:${start.column}`;
}
