import * as z from 'zod';
import { once } from '../once.js';
import { largestSource } from './candidates.js';
import { type Line, linesOf } from './lines.js';
import { decodedText, reason, withoutByteOrderMark } from './reading.js';
import type { Found } from './sources.js';

const decisionLine = once(() => z.object({ path: z.string().min(1), text: z.string() }));

/** The most bytes of a line: JSON may write a byte of a text as six. */
const longestLine = 6 * largestSource;

/**
 * The decisions of a stream that has one a line, as JSON: `{"path": …, "text": …}`. A line that cannot be read is told by
 * its number, and the others are read. Empty lines are none.
 */
export async function* decisionLines(pieces: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Found> {
  for await (const line of linesOf(pieces, longestLine)) {
    if (line.bytes && isBlank(line.bytes)) continue;
    yield decisionIn(line, `${name}:${line.number}`);
  }
}

function decisionIn({ bytes }: Line, path: string): Found {
  const unread = (words: string): Found => ({ kind: 'unread', path, reason: `cannot be read: ${words}` });
  if (!bytes) return unread(`the line is longer than ${longestLine / 1_000_000} MB. Split the decision.`);
  try {
    const read = decisionLine().safeParse(JSON.parse(withoutByteOrderMark(decodedText(bytes))));
    if (read.success) return { kind: 'source', isNamed: true, ...read.data };
    return unread('it has to be a JSON object with "path" and "text", both texts: {"path":"a.md","text":"…"}.');
  } catch (error) {
    return unread(error instanceof SyntaxError ? 'it is no JSON. Write one object a line.' : reason(error));
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 3 && bytes.every((byte) => byte === 0x0d || byte === 0x20 || byte === 0x09);
}
