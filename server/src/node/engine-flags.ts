import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** By the major version of the engine of JavaScript. Engines that were not tried keep their defaults. */
interface FlagsByVersion {
  readonly [major: string]: readonly string[];
}

/** Functions are compiled after fewer calls. To compile each at its first call as well was no faster. */
const early: FlagsByVersion = {
  11: ['--interrupt-budget=1000'],
  12: ['--invocation-count-for-maglev=30', '--invocation-count-for-turbofan=200'],
  13: ['--invocation-count-for-maglev=30', '--invocation-count-for-turbofan=200'],
};

/** Regular expressions become machine code at their first use, and no code for an interpreter before it. */
const expressions: FlagsByVersion = {
  11: ['--no-regexp-tier-up'],
  12: ['--no-regexp-tier-up'],
  13: ['--no-regexp-tier-up'],
};

/**
 * Has functions compiled after far fewer calls than by default: a writer types a few letters in a minute, and
 * most of them would be answered by code that is interpreted. To be called when the first findings were given: what runs at
 * the start alone is sooner interpreted than compiled.
 */
export function compileEarly(): void {
  set(early);
}

/**
 * Has each regular expression compiled once. By default it is first turned into code for an interpreter, which for ours takes
 * twice as long, and most are used a second time in the same decision: a quarter of the time of a short run went there.
 */
export function compileExpressionsAtOnce(): void {
  set(expressions);
}

function set(flags: FlagsByVersion): void {
  const [major = ''] = process.versions.v8.split('.');
  for (const flag of flags[major] ?? []) setFlagsFromString(flag);
}
