import { byCodeUnits } from '../../text-order.js';
import { checkFile } from './check-file.js';
import type { CatalogueFile, EditionRow } from './schema.js';

/** What is wrong in a catalogue file, at the JSON path of the wrong value. */
export interface CatalogueFault {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Files = readonly { readonly name: string; readonly content: CatalogueFile }[];

/** An edition where it is written. */
interface PlacedEdition {
  readonly file: string;
  readonly fileIndex: number;
  readonly path: readonly (string | number)[];
  readonly guideline: string;
  readonly row: EditionRow;
}

/** An edition whose first day is known, with its last day: '9999…' for none. */
interface Period {
  readonly edition: PlacedEdition;
  readonly from: string;
  readonly to: string;
}

const NO_END = '9999-12-31';

/**
 * What is wrong in catalogue files, file by file. A later file may add guidelines, add editions to a guideline of an
 * earlier one, or correct an edition (the same id): the later one replaces it. What two files disagree about is told
 * of the later one.
 */
export function checkCatalogues(files: Files): CatalogueFault[] {
  const editions = files.flatMap(({ name, content }, fileIndex) => placedEditions(name, fileIndex, content));
  const faults = [
    ...files.flatMap(({ name, content }) => checkFile(content).map((fault) => ({ file: name, ...fault }))),
    ...strayChapters(files, editions),
    ...strayEditions(editions),
    ...overlaps(editions),
  ];
  return files.flatMap(({ name }) => faults.filter(({ file }) => file === name));
}

function placedEditions(file: string, fileIndex: number, { guidelines }: CatalogueFile): PlacedEdition[] {
  return guidelines.flatMap(({ id, editions }, index) =>
    editions.map((row, own) => ({ file, fileIndex, guideline: id, row, path: ['guidelines', index, 'editions', own] })),
  );
}

function strayChapters(files: Files, editions: readonly PlacedEdition[]): CatalogueFault[] {
  const known = new Set(files.flatMap(({ content }) => content.guidelines.map(({ id }) => id)));
  return editions.flatMap(({ file, path, row: { partOf } }) =>
    partOf === undefined || known.has(partOf)
      ? []
      : { file, path: [...path, 'partOf'], message: `There is no guideline with the id "${partOf}".` },
  );
}

/** An id tells one edition: another guideline may not use it. */
function strayEditions(editions: readonly PlacedEdition[]): CatalogueFault[] {
  const owners = new Map<string, string>();
  return editions.flatMap(({ file, path, guideline, row: { id } }) => {
    const owner = owners.get(id) ?? guideline;
    owners.set(id, owner);
    if (owner === guideline) return [];
    const message = `"${id}" is an edition of "${owner}" already. Give this one another id, or put it under "${owner}" to correct that one.`;
    return { file, path: [...path, 'id'], message };
  });
}

function overlaps(editions: readonly PlacedEdition[]): CatalogueFault[] {
  const inUse = new Map(editions.map((edition) => [edition.row.id, edition]));
  const byMatter = new Map<string, PlacedEdition[]>();
  for (const edition of inUse.values()) {
    const matter = `${edition.guideline} ${edition.row.basis}`;
    const known = byMatter.get(matter);
    if (known) known.push(edition);
    else byMatter.set(matter, [edition]);
  }
  return Array.from(byMatter.values()).flatMap(overlapsOf);
}

/** The overlaps of editions of one guideline: each edition is compared with the one before it that lasts longest. */
function overlapsOf(editions: readonly PlacedEdition[]): CatalogueFault[] {
  const faults: CatalogueFault[] = [];
  let lasting: Period | undefined;
  for (const period of editions.flatMap(periodOf).sort((a, b) => byCodeUnits(a.from, b.from))) {
    if (lasting && period.from <= lasting.to && !endsOpenOne(lasting, period))
      faults.push(overlapFault(lasting, period));
    if (!lasting || period.to > lasting.to || endsOpenOne(lasting, period)) lasting = period;
  }
  return faults;
}

/** A newer edition of a later file ends one that had no end when the earlier file was written. */
function endsOpenOne(earlier: Period, later: Period): boolean {
  const isOfLaterFile = later.edition.fileIndex > earlier.edition.fileIndex;
  return isOfLaterFile && earlier.to === NO_END && later.from > earlier.from;
}

/** Proposed editions, and those whose first day is not known or after their last one, have no period to compare. */
function periodOf(edition: PlacedEdition): Period[] {
  const { isProposed, inForce } = edition.row;
  const from = inForce.from?.date;
  const to = inForce.to?.date ?? NO_END;
  return isProposed || from === undefined || to < from ? [] : [{ edition, from, to }];
}

function overlapFault(earlier: Period, later: Period): CatalogueFault {
  const [told, other] = earlier.edition.fileIndex > later.edition.fileIndex ? [earlier, later] : [later, earlier];
  const end = other.to === NO_END ? 'with no last day' : `to ${other.to}`;
  return {
    file: told.edition.file,
    path: [...told.edition.path, 'inForce'],
    message:
      `In force at the same time as "${other.edition.row.id}" (from ${other.from} ${end}), another edition of "${told.edition.guideline}". ` +
      `One of them must end before the other begins.`,
  };
}
