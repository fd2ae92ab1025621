import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** By the major version of the engine of JavaScript: what makes it compile after fewer calls. */
const flags: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=4000'],
  12: ['--invocation-count-for-maglev=30', '--invocation-count-for-turbofan=200'],
  13: ['--invocation-count-for-maglev=30', '--invocation-count-for-turbofan=200'],
};

/**
 * Has functions compiled after far fewer calls than by default: a writer types a few letters in a minute, and
 * most of them would be answered by code that is interpreted. Engines that were not tried keep their defaults.
 */
export function compileEarly(): void {
  const [major = ''] = process.versions.v8.split('.');
  for (const flag of flags[major] ?? []) setFlagsFromString(flag);
}
