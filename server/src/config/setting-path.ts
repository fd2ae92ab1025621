/** The way to a value from the top: keys of objects and indexes of lists. */
export type SettingPath = readonly (string | number)[];

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: SettingPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    return Reflect.get(inner, step);
  }, value);
}
