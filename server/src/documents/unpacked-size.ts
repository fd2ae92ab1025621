import { Inflate } from 'fflate';
import { UnreadableDocument } from './document-text.js';

/** The most bytes that the parts of a document may unpack to: some hundred times what a long decision has. */
export const LARGEST_UNPACKED = 200_000_000;

/** How often a stream can be packed again. */
const DEEPEST = 4;

/** Bytes that are unpacked at a time: little enough that a bomb is seen before it goes off. */
const PIECE = 4096;

/** Throws when the compressed streams of a PDF unpack to more than the bound. Streams that are broken count up to there. */
export function refuseBomb(bytes: Uint8Array): void {
  let left = LARGEST_UNPACKED;
  for (const stream of streamsOf(bytes)) {
    left -= unpackedSize(stream, left);
    if (left <= 0) {
      throw new UnreadableDocument(
        `it unpacks to more than ${LARGEST_UNPACKED / 1_000_000} MB, which no decision does. Print it to a new PDF.`,
      );
    }
  }
}

const STREAM = /stream\r?\n/g;

function* streamsOf(bytes: Uint8Array): Generator<Uint8Array> {
  const text = new TextDecoder('latin1').decode(bytes);
  for (const { index, 0: mark } of text.matchAll(STREAM)) {
    if (text.startsWith('end', index - 3)) continue;
    const start = index + mark.length;
    const end = text.indexOf('endstream', start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
  }
}

/** The bytes that a stream unpacks to, layer by layer, or a number above `most`. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  const feed = layer((piece) => {
    size += piece.length;
  }, DEEPEST);
  try {
    for (let at = 0; at < packed.length && size <= most; at += PIECE) feed(packed.subarray(at, at + PIECE));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // A broken stream: what it gave until there has been counted, and whoever reads the text meets the fault again.
  }
  return size;
}

/** Takes pieces of a stream and hands on what they unpack to, if they are packed at all. */
function layer(count: (piece: Uint8Array) => void, depth: number): (piece: Uint8Array) => void {
  let inflate: Inflate | 'plain' | undefined;
  return (piece) => {
    inflate ??= depth > 0 && isZlib(piece) ? inflateInto(count, layer(count, depth - 1)) : 'plain';
    if (inflate !== 'plain') inflate.push(piece);
  };
}

function inflateInto(count: (piece: Uint8Array) => void, next: (piece: Uint8Array) => void): Inflate {
  let head = 2;
  const inflate = new Inflate((piece) => {
    count(piece);
    next(piece);
  });
  const push = inflate.push.bind(inflate);
  inflate.push = (piece, isLast) => {
    const skipped = Math.min(head, piece.length);
    head -= skipped;
    push(piece.subarray(skipped), isLast);
  };
  return inflate;
}

/** True for the two bytes that zlib begins with. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
