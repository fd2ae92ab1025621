/**
 * The names in a list, as they come: ended by NUL where the list has one (`git ls-files -z`, `find -print0`), else one
 * a line.
 */
export async function* separatedNames(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let separator: '\0' | undefined;
  let rest = '';
  for await (const piece of pieces) {
    const words = decoder.decode(piece, { stream: true });
    rest += words;
    separator ??= words.includes('\0') ? '\0' : undefined;
    if (separator === undefined) continue;
    const names = rest.split(separator);
    rest = names.pop() ?? '';
    for (const name of names) if (name !== '') yield name;
  }
  rest += decoder.decode();
  for (const name of rest.split(separator ?? /\r?\n/)) if (name !== '') yield name;
}
