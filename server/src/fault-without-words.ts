/** The kind of an exception and where it was thrown. Its message stays out: it could hold words of a document. */
export function faultWithoutWords(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  // The message stands before the frames, and may have lines that look like one.
  const { name, message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  const place = frames.map((line) => line.trim()).find((line) => line.startsWith('at '));
  return place === undefined ? name : `${name} ${place}`;
}
