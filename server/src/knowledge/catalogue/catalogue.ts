import type { GuidelineNames } from '../../decision/citations/guideline-names.js';
import { foldName } from '../../decision/citations/name-words.js';
import { once, onceFor } from '../../once.js';
import { byCodeUnits } from '../../text-order.js';
import { createFittingRows, type FittingRows } from './fitting.js';
import { createGuidelineNames } from './guideline-index.js';
import type { CatalogueFile, Confidence, EditionRow, GuidelineRow, SectionRow } from './schema.js';
import { type CatalogueSearch, createCatalogueSearch } from './search.js';

/** Where a fact comes from, in words that a reader can find. */
export type Source = string;

/** A section of an edition, with where it belongs. */
export interface Section extends Omit<SectionRow, 'sources'> {
  readonly id: string;
  readonly edition: string;
  readonly sources: readonly Source[];
}

/** An edition of a guideline, with where it belongs. */
export interface Edition extends Omit<EditionRow, 'sections' | 'sources'> {
  readonly guideline: string;
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
}

/** A guideline with all its editions, the oldest first. */
export interface Guideline extends Omit<GuidelineRow, 'editions'> {
  readonly editions: readonly Edition[];
}

/** All known guidelines: ours, and those of the organization. */
export interface Catalogue {
  readonly guidelines: readonly Guideline[];
  readonly guideline: (id: string) => Guideline | undefined;
  readonly edition: (id: string) => Edition | undefined;
  readonly section: (id: string) => Section | undefined;
  /** The names by which the parser knows them. */
  readonly names: GuidelineNames;
  /** Tolerant look-up by words; the index is made when it is first asked for. */
  readonly search: () => CatalogueSearch;
  /** What fits a treatment; the index is made when it is first asked for. */
  readonly fitting: () => FittingRows;
  /** What is made of the catalogue, made once for all who ask with the same function. */
  readonly derived: <T>(make: (catalogue: Catalogue) => T) => T;
}

/**
 * A catalogue of these files. A later file adds to the earlier ones and replaces editions of the same id; a newer
 * edition that it adds ends the older one, where that has no end.
 */
export function createCatalogue(
  files: readonly { readonly name: string; readonly content: CatalogueFile }[],
): Catalogue {
  const byId = new Map<string, Guideline>();
  for (const { content } of files) {
    for (const row of content.guidelines) byId.set(row.id, merged(byId.get(row.id), row, content.sources));
  }
  const guidelines = Array.from(byId.values());
  const editions = new Map(guidelines.flatMap((each) => each.editions.map((edition) => [edition.id, edition])));
  const sections = new Map<unknown, unknown>();
  /** By edition: few are cited in one run. */
  const sectionsOf = (edition: string) =>
    onceFor(sections, edition, () => new Map(editions.get(edition)?.sections.map((section) => [section.id, section])));
  const made = new Map<unknown, unknown>();
  const catalogue: Catalogue = {
    guidelines,
    guideline: (id) => byId.get(id),
    edition: (id) => editions.get(id),
    section: (id) => sectionsOf(id.slice(0, id.indexOf('/'))).get(id),
    names: createGuidelineNames(guidelines),
    search: once(() => createCatalogueSearch(guidelines)),
    fitting: once(() => createFittingRows(guidelines)),
    derived: (make) => onceFor(made, make, () => make(catalogue)),
  };
  return catalogue;
}

function merged(known: Guideline | undefined, row: GuidelineRow, sources: CatalogueFile['sources']): Guideline {
  const added = row.editions.map((edition) => toEdition(row.id, edition, sources));
  const kept = (known?.editions ?? []).filter(({ id }) => !added.some((edition) => edition.id === id));
  const editions = [...kept.map((edition) => endedBy(added, edition)), ...added].sort((a, b) =>
    byCodeUnits(startOf(a), startOf(b)),
  );
  return {
    ...known,
    ...row,
    otherNames: [...new Set([...(known?.otherNames ?? []), ...row.otherNames])],
    bodyParts: row.bodyParts.length > 0 ? row.bodyParts : (known?.bodyParts ?? []),
    editions,
  };
}

/** An edition without an end, ended by a newer one that a later file adds. */
function endedBy(added: readonly Edition[], edition: Edition): Edition {
  const { from, to } = edition.inForce;
  const starts = added.flatMap(({ basis, isProposed, inForce }) =>
    basis === edition.basis && !isProposed && inForce.from ? [inForce.from] : [],
  );
  const [next] = starts.filter(({ date }) => from && date > from.date).sort((a, b) => byCodeUnits(a.date, b.date));
  if (to || !next) return edition;
  return { ...edition, inForce: { ...edition.inForce, to: { ...next, date: dayBefore(next.date) } } };
}

function dayBefore(isoDate: string): string {
  return new Date(Date.parse(isoDate) - MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

function startOf(edition: Edition): string {
  return edition.inForce.from?.date ?? String(edition.years[0] ?? '9999');
}

function toEdition(guideline: string, row: EditionRow, sources: CatalogueFile['sources']): Edition {
  const named = (keys: readonly string[]) => keys.map((key) => sources[key] ?? key);
  // Most editions are never cited in one run, and their sections never asked for.
  const sections = once(() =>
    row.sections.map((section) => ({
      ...section,
      id: `${row.id}/${foldName(section.name).join('-')}`,
      edition: row.id,
      sources: named(section.sources),
    })),
  );
  return {
    ...row,
    guideline,
    sources: named(row.sources),
    get sections() {
      return sections();
    },
  };
}

/** True for an edition whose years are all later than a day `yyyy-mm-dd`: nobody could cite it then. */
export function isOfLaterYear({ years }: Edition, isoDate: string): boolean {
  return years.length > 0 && Math.min(...years) > Number(isoDate.slice(0, 4));
}

/** Whether an edition was in force on a day, by its dates alone; an unknown start or end is open. */
export function isInForce({ inForce: { from, to }, isProposed }: Edition, isoDate: string): boolean {
  return !isProposed && (from === undefined || from.date <= isoDate) && (to === undefined || isoDate <= to.date);
}

/** True when the dates between which an edition is in force were read or follow from what was read. */
export function isPeriodSure({ inForce: { from, to } }: Edition): boolean {
  return [from, to].every((fact) => fact === undefined || isSure(fact.confidence)) && (from ?? to) !== undefined;
}

/** True for a fact that may be stated; one from memory is shown as unverified. */
export function isSure(confidence: Confidence): boolean {
  return confidence !== 'memory';
}
