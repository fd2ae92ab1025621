const HEADER_END = '\r\n\r\n';
/** A header tells the length of its message; nothing of use is longer than this, in bytes. */
const LONGEST_HEADER = 4096;

/** What came of a stream: the bytes of a message, or what is wrong with its header. */
export type Frame = { readonly content: Buffer } | { readonly fault: string };

/** Parts a stream of bytes into messages, each behind a header with its length, as the Language Server Protocol has it. */
export class MessageFrames {
  #pieces: Buffer[] = [];
  #length = 0;
  /** With fewer bytes no message is whole. */
  #needed = 0;

  /** The messages that are whole with this piece, in order; a header without a length is passed over with what it says. */
  take(piece: Buffer): Frame[] {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length < this.#needed) return [];
    const [first = piece] = this.#pieces;
    let rest = this.#pieces.length === 1 ? first : Buffer.concat(this.#pieces);
    const frames: Frame[] = [];
    this.#needed = 0;
    while (rest.length > 0) {
      const header = rest.indexOf(HEADER_END);
      if (header < 0 && rest.length <= LONGEST_HEADER) break;
      const start = header < 0 ? rest.length : header + HEADER_END.length;
      const length = header < 0 ? undefined : lengthIn(rest.toString('latin1', 0, header));
      if (length === undefined) {
        frames.push({ fault: 'A message came without a header that tells its length (Content-Length).' });
        rest = rest.subarray(start);
        continue;
      }
      if (rest.length < start + length) {
        this.#needed = start + length;
        break;
      }
      frames.push({ content: rest.subarray(start, start + length) });
      rest = rest.subarray(start + length);
    }
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
    return frames;
  }
}

function lengthIn(header: string): number | undefined {
  const length = /^content-length:[ \t]*(\d{1,10})[ \t]*$/im.exec(header)?.[1];
  return length === undefined ? undefined : Number(length);
}
