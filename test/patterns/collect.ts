import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { globSync } from 'tinyglobby';

/** A regular expression of ours and where it stands in the compiled code. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** What stands in the compiled code: the literals, and the places that put expressions together. */
export interface WrittenPatterns {
  readonly literals: readonly Pattern[];
  readonly builders: readonly string[];
}

const compiled = fileURLToPath(new URL('../../../out/', import.meta.url));

/** Reads the compiled server and client; TypeScript's own parser has no interface for programs any more. */
export function writtenPatterns(): WrittenPatterns {
  const literals: Pattern[] = [];
  const builders: string[] = [];
  for (const file of globSync(['server/src/**/*.js', 'client/**/*.js'], { cwd: compiled }).sort()) {
    const code = readFileSync(path.join(compiled, file), 'utf8');
    const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true, locations: true });
    full(tree, (node) => {
      const place = `${file}:${node.loc?.start.line ?? 0}`;
      if (node.type === 'Literal' && 'regex' in node) literals.push({ ...regexOf(node), place });
      if (buildsPattern(node)) builders.push(place);
    });
  }
  return { literals, builders };
}

function regexOf(node: object): { source: string; flags: string } {
  const { pattern, flags } = Object(Object(node).regex);
  return { source: String(pattern), flags: String(flags) };
}

function buildsPattern(node: { type: string }): boolean {
  return (
    (node.type === 'NewExpression' || node.type === 'CallExpression') && Object(Object(node).callee).name === 'RegExp'
  );
}

/** The expressions that our code puts together while `run` loads and uses it. It must not be loaded before. */
export async function builtPatterns(run: () => Promise<void>): Promise<Pattern[]> {
  const built: Pattern[] = [];
  // Places are those of the compiled code, which the parsed trees have too.
  process.setSourceMapsEnabled(false);
  const original = RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given, newTarget) {
      const made: RegExp = Reflect.construct(target, given, newTarget);
      const place = placeOfCaller();
      if (place) built.push({ source: made.source, flags: made.flags, place });
      return made;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}

/** The place of our compiled code that calls; `undefined` where a library does. */
function placeOfCaller(): string | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 4;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = limit;
  return /out\/((?:server\/src|client)\/\S+?\.js:\d+):\d+\)?$/.exec(stack.split('\n')[3] ?? '')?.[1];
}
