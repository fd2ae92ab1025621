/** A line of standard input. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line end; `undefined` for a line that is longer than allowed. */
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 10;

/** The lines of a stream as they come, none longer than `most` bytes in memory. The last one needs no line end. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let begun: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (): Line => {
    const bytes = length > most ? undefined : joined(begun);
    begun = [];
    length = 0;
    return { number: ++number, bytes };
  };
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > most) begun = [];
    else begun.push(part);
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      add(piece.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(piece.subarray(start));
  }
  if (length > 0) yield take();
}

/** All pieces in one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = pieces;
  if (only && more.length === 0) return only;
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
