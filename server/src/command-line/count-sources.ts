import type { CommandLineHost } from './host.js';
import type { CommandLineOptions } from './options.js';
import { sourcesOf } from './sources.js';

/** So many names are found before others have their turn. */
const STEP = 200;

/**
 * How many files the arguments name. Undefined where that cannot be told ahead, since standard input and lists can be read
 * only once, and when `signal` ends the counting. Never rejects.
 */
export async function countSources(
  host: CommandLineHost,
  patterns: readonly string[],
  options: CommandLineOptions,
  signal: AbortSignal,
): Promise<number | undefined> {
  if (patterns.includes('-') || options.filesFrom !== undefined) return undefined;
  const found = sourcesOf(host, patterns, options);
  for (let count = 0; !signal.aborted; count++) {
    const { done } = await found.next();
    if (done) return count;
    if (count % STEP === 0) await host.turn();
  }
  return undefined;
}
