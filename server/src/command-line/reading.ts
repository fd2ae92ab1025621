/** A text without the mark that some programs put first: editors hide it and do not count it as a column. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

export const byteOrderMark = '\ufeff';

/** Why something could not be read or written, in the system's words. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The text in bytes, its byte order mark with it. Throws with words for the user when they are no UTF-8. */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Error('it is UTF-16, and only UTF-8 is read. Save it with the encoding UTF-8.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Error('it is no UTF-8 text. Save it with the encoding UTF-8.', { cause: error });
  }
}
