import * as z from 'zod';
import type { Span } from '../../decision/span.js';
import { once } from '../../once.js';
import { type JsonPath, type PlacedJson, readJson } from './json-places.js';
import { type CatalogueFile, catalogueSchema } from './schema.js';

/** Something in a catalogue file that cannot be used, in words for the person who wrote it. */
export interface CatalogueFileFault {
  readonly message: string;
  /** Where it stands in the text of the file. */
  readonly span: Span;
  readonly path: JsonPath;
}

/** What could be read of one catalogue file. */
export interface CatalogueReading {
  /** The good rows; `undefined` when nothing of the file can be used. */
  readonly content?: CatalogueFile;
  /** For each guideline of `content` its index in the file: bad rows are left out. */
  readonly rowIndexes: readonly number[];
  /** In the order of the text. */
  readonly faults: readonly CatalogueFileFault[];
  /** What the text says, unchecked. */
  readonly value: unknown;
  /** The span of the value at a path of the file, or of the nearest value around it. */
  readonly spanOf: (path: JsonPath) => Span;
}

/**
 * Reads a catalogue file. A guideline row with a fault is reported and left out; the good rows hold. Offsets are those
 * of the text, which comes without a byte order mark. Never throws.
 */
export function readCatalogue(text: string): CatalogueReading {
  const json = readJson(text);
  if (!('spanOf' in json)) {
    const message = `This is no JSON: ${json.message}. Nothing of this file is used.`;
    const faults = [{ message, span: json.span, path: [] }];
    return { rowIndexes: [], faults, value: undefined, spanOf: () => json.span };
  }
  const found = [...repetitions(json), ...schemaFaults(json)];
  const faults = inOrder(found.map((fault) => ({ ...fault, message: withConsequence(fault, json.value) })));
  const badRows = new Set(faults.flatMap(({ path }) => rowOf(path) ?? []));
  return { ...goodContent(json.value, badRows), faults, value: json.value, spanOf: json.spanOf };
}

/** The index of the guideline row that a path lies in. */
export function rowOf([top, index]: JsonPath): number | undefined {
  return top === 'guidelines' && typeof index === 'number' ? index : undefined;
}

/** The faults as they follow each other in the text. */
export function inOrder(faults: readonly CatalogueFileFault[]): CatalogueFileFault[] {
  return faults.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Says of a fault in a row that the row is left out. */
export function leftOut(path: JsonPath, value: unknown): string {
  const row = rowOf(path) ?? 0;
  const id = valueAt(value, ['guidelines', row, 'id']);
  const name = typeof id === 'string' && id !== '' ? `The guideline "${id}"` : `Guideline ${row + 1} of the file`;
  return `${name} is left out; the other guidelines hold.`;
}

type Issue = z.core.$ZodIssue;

function schemaFaults(json: PlacedJson): CatalogueFileFault[] {
  const result = catalogueSchema().safeParse(json.value);
  return result.success ? [] : distinct(result.error.issues.flatMap((issue) => issueFaults(issue, json)));
}

/** A value of the wrong type may be wrong twice over: no text, and too short. The first reason is enough. */
function distinct(faults: readonly CatalogueFileFault[]): CatalogueFileFault[] {
  const seen = new Set<string>();
  return faults.filter(({ path }) => {
    const key = JSON.stringify(path);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function issueFaults(issue: Issue, json: PlacedJson): CatalogueFileFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const own = [...path, key];
      const message = `"${key}" is no key that a catalogue has at this place. Check its spelling.`;
      return { message, span: json.keySpan(own) ?? json.spanOf(own), path: own };
    });
  }
  const value = valueAt(json.value, path);
  const span = json.spanOf(path);
  if (value === undefined) return [{ message: `"${path.at(-1)}" is missing here.`, span, path }];
  const isScalar = typeof value !== 'object' || value === null;
  const quoted = isScalar ? `${shortened(JSON.stringify(value))} cannot be used: ` : '';
  return [{ message: `${quoted}${issue.message}.`, span, path }];
}

function repetitions(json: PlacedJson): CatalogueFileFault[] {
  return json.repeatedKeys.map((path) => ({
    message: `The key "${path.at(-1)}" stands here more than once, and only one of them can be meant. Remove the others.`,
    span: json.keySpan(path) ?? json.spanOf(path),
    path,
  }));
}

function withConsequence({ message, path }: CatalogueFileFault, value: unknown): string {
  if (rowOf(path) !== undefined) return `${message} ${leftOut(path, value)}`;
  const isWhole = path.length === 0 || (path.length === 1 && path[0] === 'guidelines');
  return isWhole ? `${message} Nothing of this file is used.` : message;
}

const topSchema = once(() => z.looseObject({ sources: z.unknown(), guidelines: z.array(z.unknown()) }));

function goodContent(value: unknown, badRows: ReadonlySet<number>): Pick<CatalogueReading, 'content' | 'rowIndexes'> {
  const top = topSchema().safeParse(value);
  if (!top.success) return { rowIndexes: [] };
  const rowIndexes = [...top.data.guidelines.keys()].filter((index) => !badRows.has(index));
  const rows = rowIndexes.map((index) => top.data.guidelines[index]);
  const content = catalogueSchema().safeParse({ sources: goodSources(top.data.sources), guidelines: rows });
  return content.success ? { content: content.data, rowIndexes } : { rowIndexes: [] };
}

/** The sources that can be used; rows that refer to others are found by the check of the contents. */
function goodSources(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const isGood = (entry: [string, unknown]) => entry.every((words) => typeof words === 'string' && words.trim() !== '');
  return Object.fromEntries(Object.entries(value).filter(isGood));
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    return Reflect.get(inner, step);
  }, value);
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
