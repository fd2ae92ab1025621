import type * as z from 'zod';
import { faultWords } from './fault-words.js';
import { type SettingPath, valueAt } from './setting-path.js';

/** Something in a value from outside that cannot be used. */
export interface ValueFault {
  readonly path: SettingPath;
  readonly message: string;
  /** True when the key itself is wrong, not its value. */
  readonly isOfKey: boolean;
}

export interface CheckedValue {
  /** The value without its bad keys and entries; nothing is put in. */
  readonly value: unknown;
  /** Their paths are those of the value as it was written. */
  readonly faults: readonly ValueFault[];
  /** The path that a value had before bad entries of lists were left out. */
  readonly writtenPath: (path: SettingPath) => SettingPath;
}

/** Far more rounds than any file needs: each takes out at least one key, and mostly all bad ones. */
const MOST_ROUNDS = 100;

/** What of a value a schema accepts. A bad key or entry is reported and left out; the good ones hold. Never throws. */
export function checkedValue(schema: z.ZodObject, written: unknown): CheckedValue {
  const faults = new Map<string, ValueFault>();
  const lists: WrittenIndexes = new WeakMap();
  let value: unknown = written ?? {};
  const ended = (good: unknown): CheckedValue => ({
    value: good,
    faults: [...faults.values()],
    writtenPath: (path) => writtenPath(good, path, lists),
  });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = schema.safeParse(value);
    if (result.success) return ended(value);
    const found = result.error.issues.flatMap((issue) => faultsOf(issue, value, schema));
    for (const fault of found) {
      const path = writtenPath(value, fault.path, lists);
      const key = JSON.stringify(path);
      // A list in the place of a text is wrong twice over: no text, and too short.
      if (!faults.has(key)) faults.set(key, { ...fault, path });
    }
    // From the last to the first, so that the index of an entry still holds when it is its turn.
    const distinct = new Map(found.map(({ path }) => [JSON.stringify(path), path]));
    for (const path of [...distinct.values()].sort(byIndex).reverse()) value = without(value, path, lists);
  }
  return ended({});
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodObject): ValueFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const own = [...path, key];
      return { path: own, message: faultWords({ ...issue, keys: [key] }, own, value, schema), isOfKey: true };
    });
  }
  if (issue.code === 'invalid_union') {
    // The branch that got further is the one that was meant.
    const meant = issue.errors.find((branch) => branch.length > 0 && branch.every((inner) => isDeep(inner)));
    if (meant) {
      return meant.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }, value, schema));
    }
  }
  return [{ path, message: faultWords(issue, path, value, schema), isOfKey: false }];
}

function isDeep(issue: z.core.$ZodIssue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys';
}

/** Places of the same list by their index, and what lies in an entry after the entry. */
function byIndex(a: SettingPath, b: SettingPath): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (typeof step === 'number' && typeof other === 'number' && step !== other) return step - other;
    if (step !== other) return 0;
  }
  return a.length - b.length;
}

/** The value without the key or entry at the end of the path, or without what lacks it; an empty path leaves nothing. */
function without(value: unknown, path: SettingPath, lists: WrittenIndexes): unknown {
  const parent = path.slice(0, -1);
  const isMissing = path.length > 0 && valueAt(value, path) === undefined && !holdsKey(value, path);
  return remove(value, isMissing ? parent : path, lists);
}

function holdsKey(value: unknown, path: SettingPath): boolean {
  const around = valueAt(value, path.slice(0, -1));
  return typeof around === 'object' && around !== null && Object.hasOwn(around, path.at(-1) ?? '');
}

function remove(value: unknown, [key, ...rest]: SettingPath, lists: WrittenIndexes): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return {};
  if (Array.isArray(value)) {
    if (typeof key !== 'number') return [];
    const indexes = lists.get(value) ?? [...value.keys()];
    const left: unknown[] =
      rest.length === 0 ? value.toSpliced(key, 1) : value.with(key, remove(value[key], rest, lists));
    lists.set(left, rest.length === 0 ? indexes.toSpliced(key, 1) : indexes);
    return left;
  }
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== String(key)) return [[name, inner]];
    return rest.length === 0 ? [] : [[name, remove(inner, rest, lists)]];
  });
  return Object.fromEntries(entries);
}

/** For each list of which entries were left out, the index that each entry had. */
type WrittenIndexes = WeakMap<readonly unknown[], readonly number[]>;

function writtenPath(value: unknown, path: SettingPath, lists: WrittenIndexes): SettingPath {
  return path.map((step, index) => {
    const around = valueAt(value, path.slice(0, index));
    return typeof step === 'number' && Array.isArray(around) ? (lists.get(around)?.[step] ?? step) : step;
  });
}
