import * as z from 'zod';

/** A document as requests name it: `TextDocumentIdentifier` of the protocol. */
export function documentSchema() {
  return z.object({ uri: z.string() });
}

/** `Position` of the protocol: line and UTF-16 unit, both from 0. */
export function positionSchema() {
  const number = z.int().min(0);
  return z.object({ line: number, character: number });
}
