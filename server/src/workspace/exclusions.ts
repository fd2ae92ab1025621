import picomatch from 'picomatch/posix.js';
import * as z from 'zod';
import { once } from '../once.js';

/** The editor's setting `files.exclude`: globs, some of which hold only where another file stands beside. */
const exclusionsSchema = once(() => z.record(z.string(), z.union([z.boolean(), z.looseObject({ when: z.string() })])));

/** Whether a path, relative to its workspace folder and with slashes, is one of what the user hides. */
export type IsExcluded = (path: string, siblings: ReadonlySet<string>) => boolean;

/** Reads the value of the setting as the editor gives it; a value of another kind excludes nothing. */
export function readExclusions(value: unknown): IsExcluded {
  const read = exclusionsSchema().safeParse(value ?? {});
  const tests = Object.entries(read.success ? read.data : {}).flatMap(([glob, condition]) => {
    if (condition === false || glob === '') return [];
    const matches = picomatch(glob, { dot: true });
    const when = condition === true ? undefined : condition.when;
    return [{ matches, when }];
  });
  return (path, siblings) =>
    tests.some(({ matches, when }) => matches(path) && (when === undefined || siblings.has(companionOf(path, when))));
}

/** The name that a condition asks for: "$(basename).ts" for "lib/parse.js" is "parse.ts". */
function companionOf(path: string, when: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return when.replaceAll('$(basename)', () => name);
}
