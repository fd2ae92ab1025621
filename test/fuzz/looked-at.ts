/**
 * Counts the characters that the engine has the language's own functions look at, while `run` runs: a search over the rest of
 * the text at every word takes few steps of ours and the square of the time.
 */
export function charactersLookedAt(run: () => void): number {
  let characters = 0;
  const restore = [
    replaced(RegExp.prototype, 'exec', (_, form, [text]) => {
      const whole = String(text);
      const from = form.global || form.sticky ? form.lastIndex : 0;
      const found = exec.call(form, whole);
      // One that is tied to a place looks no further than it matches.
      const end = found ? found.index + found[0].length : isTied(form) ? from + 1 : whole.length;
      characters += Math.max(1, end - from);
      return found;
    }),
    ...['toLowerCase', 'toUpperCase', 'normalize', 'split', 'replaceAll'].map((name) =>
      replaced(String.prototype, name, (original, text, given) => {
        characters += text.length;
        return Reflect.apply(original, text, [...given]);
      }),
    ),
    ...['indexOf', 'includes'].map((name) =>
      replaced(String.prototype, name, (original, text, [sought, from]) => {
        const end = Reflect.apply(find, text, [sought, from]);
        characters += (end < 0 ? text.length : end) - Number(from ?? 0);
        return Reflect.apply(original, text, [sought, from]);
      }),
    ),
  ];
  try {
    run();
  } finally {
    for (const each of restore) each();
  }
  return characters;
}

const { exec } = RegExp.prototype;
const find = String.prototype.indexOf;

/** What is asked of the expression itself is not counted. */
function isTied({ sticky, multiline, source }: RegExp): boolean {
  return sticky || (!multiline && source.startsWith('^') && Reflect.apply(find, source, ['|']) < 0);
}

type Method = (...given: unknown[]) => unknown;

/** Puts another function in the place of one of the language's, and gives the way back. */
function replaced<Owner extends object>(
  owner: Owner,
  name: string,
  stand: (original: Method, self: Owner, given: readonly unknown[]) => unknown,
): () => void {
  const original = Reflect.get<object, string>(owner, name) as Method;
  const put = (value: unknown) => Reflect.defineProperty(owner, name, { configurable: true, writable: true, value });
  put(function (this: Owner, ...given: unknown[]) {
    return stand(original, this, given);
  });
  return () => put(original);
}
