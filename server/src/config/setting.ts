import type { Origin } from './origin.js';
import { type SettingPath, valueAt } from './setting-path.js';

/** One value that somebody has set: the least that can be set by itself. A list is set as a whole. */
export interface Setting {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly origin: Origin;
  /** Of a list where each entry was set. */
  readonly entries?: readonly Origin[];
}

/**
 * The single values in checked settings. `"rule": "off"` sets the same as `"rule": { "severity": "off" }`, so that a
 * nearer severity leaves options from afar as they are.
 */
export function settingsIn(settings: unknown, originOf: (path: SettingPath) => Origin): Setting[] {
  return leavesOf(settings, [], originOf);
}

function leavesOf(value: unknown, path: readonly string[], originOf: (path: SettingPath) => Origin): Setting[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    const entries = value.map((_, index) => originOf([...path, index]));
    return [{ path, value, origin: originOf(path), entries }];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key], originOf));
  }
  const isSeverity = path[0] === 'rules' && path.length === 2;
  return [{ path: isSeverity ? [...path, 'severity'] : path, value, origin: originOf(path) }];
}

/** Settings by their paths; of several for one path the last holds. */
export function settingsByPath(settings: readonly Setting[]): Map<string, Setting> {
  return new Map(settings.map((setting) => [keyOf(setting.path), setting]));
}

/** The path as a key of a map. */
export function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** The settings as an object again, as a file could hold it. */
export function objectOf(settings: Iterable<Setting>): object {
  const whole = new Map<string, unknown>();
  for (const { path, value } of settings) put(whole, path, value);
  return plain(whole);
}

function put(into: Map<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into.set(key, value);
    return;
  }
  const known = into.get(key);
  const inner = known instanceof Map ? known : new Map<string, unknown>();
  into.set(key, inner);
  put(inner, rest, value);
}

function plain(map: ReadonlyMap<string, unknown>, path: readonly string[] = []): object {
  return Object.fromEntries(
    [...map].map(([key, inner]) => {
      if (!(inner instanceof Map)) return [key, inner];
      const own = plain(inner, [...path, key]);
      // Without options the severity alone is what every rule takes.
      const isSeverityAlone = path[0] === 'rules' && inner.size === 1 && inner.has('severity');
      return [key, isSeverityAlone ? valueAt(own, ['severity']) : own];
    }),
  );
}
