import { checkCatalogues } from './check.js';
import {
  type CatalogueFileFault,
  type CatalogueReading,
  inOrder,
  leftOut,
  readCatalogue,
  rowOf,
} from './read-catalogue.js';
import { type NamedCatalogue, shippedCatalogues } from './shipped.js';

/** What can be used of the catalogue files of an organization. */
export interface ReadCatalogues {
  /** Their good rows, in the order of the files. */
  readonly catalogues: readonly NamedCatalogue[];
  /** The faults of each file by its name, in the order of its text; files without faults are not in it. */
  readonly faults: ReadonlyMap<string, readonly CatalogueFileFault[]>;
}

interface OpenReading extends CatalogueReading {
  readonly name: string;
}

/** How often rows may fall because of others; each time takes a check of everything. */
const MOST_ROUNDS = 10;

/**
 * Reads catalogue files that add to `known` catalogues. A row that is bad in itself, or that does not agree with the
 * other files, is reported and left out; all others hold. Never throws.
 */
export function readCatalogues(
  files: readonly { readonly name: string; readonly text: string }[],
  known: readonly NamedCatalogue[] = shippedCatalogues(),
): ReadCatalogues {
  // Our own are checked by tests; at every start that would take longer than a decision.
  if (files.length === 0) return { catalogues: [], faults: new Map() };
  // A name of ours must not be taken for that of a file of the organization.
  const others = known.map(({ name, content }) => ({ name: `the shipped ${name}`, content }));
  let readings: readonly OpenReading[] = files.map(({ name, text }) => ({ name, ...readCatalogue(text) }));
  // A row that is left out may be one that another refers to, so the rest is checked until it agrees.
  for (let round = 0; ; round++) {
    const next = withoutDisagreement(readings, others);
    if (!next) break;
    readings =
      round < MOST_ROUNDS
        ? next
        : readings.map((reading, index) => (reading === next[index] ? reading : withoutContent(reading)));
  }
  const faulty = readings.filter(({ faults }) => faults.length > 0);
  return {
    catalogues: readings.flatMap(named),
    faults: new Map(faulty.map(({ name, faults }) => [name, inOrder(faults)])),
  };
}

/** The readings without the rows that the check refuses; `undefined` when none is left: all its faults lie in rows. */
function withoutDisagreement(
  readings: readonly OpenReading[],
  known: readonly NamedCatalogue[],
): readonly OpenReading[] | undefined {
  const found = checkCatalogues([...known, ...readings.flatMap(named)]);
  const next = readings.map((reading) => {
    const own = found.filter(({ file }) => file === reading.name);
    return own.length === 0 ? reading : withoutRows(reading, own);
  });
  return next.some(({ rowIndexes }, index) => rowIndexes.length !== readings[index]?.rowIndexes.length)
    ? next
    : undefined;
}

/** A file whose rows fall one after the other, each by the one before. */
function withoutContent({ content: _, faults, ...reading }: OpenReading): OpenReading {
  const message = 'Too many guidelines of this file do not agree with others. Nothing of this file is used.';
  return { ...reading, rowIndexes: [], faults: [...faults, { message, span: reading.spanOf([]), path: [] }] };
}

function withoutRows(reading: OpenReading, found: ReturnType<typeof checkCatalogues>): OpenReading {
  const { content, rowIndexes, faults, spanOf } = reading;
  if (!content) return reading;
  const refused = new Set(found.flatMap(({ path }) => rowOf(path) ?? []));
  const added = found.map(({ path, message }) => {
    const row = rowOf(path);
    const own = row === undefined ? path : [...path.slice(0, 1), rowIndexes[row] ?? row, ...path.slice(2)];
    const consequence = row === undefined ? '' : ` ${leftOut(own, reading.value)}`;
    return { message: `${message}${consequence}`, span: spanOf(own), path: own };
  });
  const isKept = (_: unknown, index: number) => !refused.has(index);
  return {
    ...reading,
    content: { ...content, guidelines: content.guidelines.filter(isKept) },
    rowIndexes: rowIndexes.filter(isKept),
    faults: [...faults, ...added],
  };
}

function named({ name, content }: OpenReading): NamedCatalogue[] {
  return content ? [{ name, content }] : [];
}
