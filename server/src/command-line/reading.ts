/** A text without the mark that some programs put first: editors hide it and do not count it as a column. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Why something could not be read or written, in the system's words. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
