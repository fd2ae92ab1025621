import type { Span } from '../decision/span.js';
import { type PlacedJson, readJson } from '../knowledge/catalogue/json-places.js';
import { type CheckedValue, checkedValue } from './checked-value.js';
import { settingsShape } from './config.js';
import { fileSchema } from './file-schema.js';
import type { Origin, PlacedFault, SourceText } from './origin.js';
import { type Setting, settingsIn } from './setting.js';
import { type SettingPath, valueAt } from './setting-path.js';

/** The name under which configuration files are found by themselves. */
export const configurationName = 'imr.config.json';

/** True for a name by which editors know a configuration file: also one that others extend. */
export function isConfigurationName(path: string): boolean {
  return /(?:^|[/.])imr\.config\.json$/.test(path);
}

/** A file that another one names. */
export interface NamedFile {
  readonly path: string;
  readonly origin: Origin & { readonly kind: 'file' };
}

/** Settings for the files that match globs. */
export interface Override {
  readonly globs: readonly string[];
  readonly settings: readonly Setting[];
}

/** What one configuration file says by itself. */
export interface ConfigurationFile {
  readonly source: SourceText;
  /** False when nothing of the file can be used. */
  readonly isUsed: boolean;
  readonly isRoot: boolean;
  readonly extended: readonly NamedFile[];
  readonly settings: readonly Setting[];
  readonly overrides: readonly Override[];
  /** In the order of the text. */
  readonly faults: readonly PlacedFault[];
}

/** Reads a configuration file, which may have comments. A bad key is reported where it stands; the good keys hold. Never throws. */
export function readConfigurationFile(source: SourceText): ConfigurationFile {
  const json = readJson(source.text);
  if (!('spanOf' in json)) {
    const message = `This is no JSON: ${json.message}. Nothing of this file is used.`;
    return { ...nothingIn(source), faults: [{ source, span: json.span, message }] };
  }
  const checked = checkedValue(fileSchema(), json.value);
  const faults = [...repetitions(json), ...faultsIn(checked, json)].map((fault) => ({ source, ...fault }));
  const originOf = (path: SettingPath) =>
    ({ kind: 'file', source, span: json.spanOf(checked.writtenPath(path)) }) as const;
  return {
    source,
    isUsed: typeof json.value === 'object' && json.value !== null && !Array.isArray(json.value),
    isRoot: valueAt(checked.value, ['root']) === true,
    extended: extendedIn(checked.value, originOf),
    settings: ownSettings(checked.value, [], originOf),
    overrides: overridesIn(checked.value, originOf),
    faults: faults.toSorted((a, b) => a.span.start - b.span.start),
  };
}

/** A file that says nothing. */
export function nothingIn(source: SourceText): ConfigurationFile {
  return { source, isUsed: false, isRoot: false, extended: [], settings: [], overrides: [], faults: [] };
}

type FileOrigin = (path: SettingPath) => Origin & { readonly kind: 'file' };

function extendedIn(value: unknown, originOf: FileOrigin): NamedFile[] {
  const extended = valueAt(value, ['extends']);
  if (typeof extended === 'string') return [{ path: extended.trim(), origin: originOf(['extends']) }];
  if (!Array.isArray(extended)) return [];
  return extended.map((path, index) => ({ path: String(path).trim(), origin: originOf(['extends', index]) }));
}

function overridesIn(value: unknown, originOf: FileOrigin): Override[] {
  const overrides = valueAt(value, ['overrides']);
  if (!Array.isArray(overrides)) return [];
  return overrides.map((override, index) => {
    const files = valueAt(override, ['files']);
    return {
      globs: Array.isArray(files) ? files.map(String) : [],
      settings: ownSettings(override, ['overrides', index], originOf),
    };
  });
}

function ownSettings(value: unknown, around: SettingPath, originOf: FileOrigin): Setting[] {
  const own = Object.keys(settingsShape()).flatMap((key) => {
    const inner = valueAt(value, [key]);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return settingsIn(Object.fromEntries(own), (path) => originOf([...around, ...path]));
}

interface Fault {
  readonly span: Span;
  readonly message: string;
}

function faultsIn({ faults }: CheckedValue, json: PlacedJson): Fault[] {
  return faults.map(({ path, message, isOfKey }) => ({
    span: (isOfKey ? json.keySpan(path) : undefined) ?? json.spanOf(path),
    message,
  }));
}

function repetitions(json: PlacedJson): Fault[] {
  return json.repeatedKeys.map((path) => ({
    message: `The key "${path.at(-1)}" stands here more than once, and the last one holds. Remove the others.`,
    span: json.keySpan(path) ?? json.spanOf(path),
  }));
}
