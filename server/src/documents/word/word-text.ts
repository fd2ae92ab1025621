import { type DocumentText, type LinePlace, UnreadableDocument } from '../document-text.js';
import { wordParagraphs } from './word-paragraphs.js';
import { wordParts } from './word-parts.js';

/** The text of a Word file: each paragraph and each row of a table a line, parted by blank lines. */
export function wordText(bytes: Uint8Array): DocumentText {
  const { document, hasNotes, hasRunningLines } = wordParts(bytes);
  const { paragraphs, knowsPages } = wordParagraphs(document);
  const lines: string[] = [];
  const places: LinePlace[] = [];
  for (const [index, { text, page }] of paragraphs.entries()) {
    if (text.trim() === '') continue;
    const place = { ...(knowsPages && { page }), paragraph: index + 1 };
    for (const line of [...text.replaceAll('\u00a0', ' ').split('\n'), '']) {
      lines.push(line.trimEnd());
      places.push(place);
    }
  }
  if (lines.length === 0) throw new UnreadableDocument('it has no text. Is the decision a picture in it?');
  return {
    text: `${lines.join('\n')}\n`,
    places: [...places, ...places.slice(-1)],
    leftOut: [
      ...(hasNotes ? ['notes at the foot or the end'] : []),
      ...(hasRunningLines ? ['heads and feet that repeat from page to page'] : []),
    ],
  };
}
