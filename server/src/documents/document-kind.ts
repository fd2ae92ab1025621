/** The kinds of documents that are no plain text and can be read. */
export type DocumentKind = 'PDF' | 'Word file';

/** How a document begins, as Latin-1; a PDF may have something before its mark. */
const START = 1024;

/**
 * What kind of document some bytes are, by what they hold: the name decides nothing. `undefined` for everything else.
 * A compressed folder is taken for a Word file, because no other one is ever named as a decision.
 */
export function documentKind(bytes: Uint8Array): DocumentKind | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START));
  if (/^[^\n]{0,200}%PDF-\d/.test(start)) return 'PDF';
  return start.startsWith('PK\x03\x04') || isCompound(bytes) ? 'Word file' : undefined;
}

/** True for the container of an old or encrypted Office file. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}
