import { foldName } from '../../decision/citations/name-words.js';
import { bodyPart, bodyParts } from '../body-parts.js';
import type { CatalogueFile, Confidence, EditionRow, GuidelineRow, PageRange, SectionRow } from './schema.js';

/** A fault within one file. */
export interface OwnFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = OwnFault['path'];
type Sources = CatalogueFile['sources'];

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** What is wrong in a catalogue file by itself, whatever the other files say. */
export function checkFile({ sources, guidelines }: CatalogueFile): OwnFault[] {
  return [
    ...repeatedIds(guidelines),
    ...guidelines.flatMap((row, index) => {
      const path = ['guidelines', index];
      return [
        ...unknownParts(row, path),
        ...row.editions.flatMap((edition, own) => checkEdition(edition, [...path, 'editions', own], sources)),
      ];
    }),
  ];
}

function repeatedIds(guidelines: readonly GuidelineRow[]): OwnFault[] {
  const rows = guidelines.map(({ id }, index) => ({ id, path: ['guidelines', index, 'id'] }));
  const editions = guidelines.flatMap((row, index) =>
    row.editions.map(({ id }, own) => ({ id, path: ['guidelines', index, 'editions', own, 'id'] })),
  );
  return [...repeated(rows, 'guideline'), ...repeated(editions, 'edition')];
}

function repeated(rows: readonly { readonly id: string; readonly path: Path }[], kind: string): OwnFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, path }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? { path, message: `The ${kind} "${id}" is in this file already.` } : [];
  });
}

function unknownParts({ bodyParts: own }: GuidelineRow, path: Path): OwnFault[] {
  const known = bodyParts.map(({ id }) => id).join(', ');
  return own.flatMap((id, index) =>
    bodyPart(id)
      ? []
      : { path: [...path, 'bodyParts', index], message: `"${id}" is no known body part. Known are: ${known}.` },
  );
}

function checkEdition(edition: EditionRow, path: Path, sources: Sources): OwnFault[] {
  return [
    ...wrongDates(edition, path),
    ...wrongPages(edition.pages, path),
    ...wrongSources(edition.sources, factsOf(edition), path, sources),
    ...repeatedSections(edition, path),
    ...unexpectedSections(edition, path),
    ...edition.sections.flatMap((section, index) =>
      checkSection(section, edition, [...path, 'sections', index], sources),
    ),
  ];
}

function wrongDates({ years, inForce: { from, to } }: EditionRow, path: Path): OwnFault[] {
  const published = years.length > 0 ? Math.min(...years) : FIRST_YEAR;
  const days = { from: from?.date, to: to?.date };
  return [
    ...Object.entries(days).flatMap(([end, date]) =>
      date && isBeyondTime(date) ? dateFault(path, end, `${date} lies outside the years 1900 to 2100.`) : [],
    ),
    ...(from && to && from.date > to.date
      ? dateFault(path, 'to', `The last day (${to.date}) comes before the first (${from.date}).`)
      : []),
    ...(from && yearOf(from.date) < published
      ? dateFault(path, 'from', `In force from ${from.date}, but its earliest year is ${published}.`)
      : []),
  ];
}

function dateFault(path: Path, end: string, message: string): OwnFault[] {
  return [{ path: [...path, 'inForce', end, 'date'], message }];
}

function isBeyondTime(date: string): boolean {
  return yearOf(date) < FIRST_YEAR || yearOf(date) > LAST_YEAR;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function wrongPages(pages: PageRange | undefined, path: Path): OwnFault[] {
  if (!pages || pages.first <= pages.last) return [];
  const message = `The last page (${pages.last}) comes before the first (${pages.first}).`;
  return [{ path: [...path, 'pages', 'last'], message }];
}

function factsOf({ confidence, regulation, inForce, pages }: EditionRow): (Confidence | undefined)[] {
  return [confidence, regulation?.confidence, inForce.from?.confidence, inForce.to?.confidence, pages?.confidence];
}

/** Keys must stand in "sources", and what was read must have been read somewhere. */
function wrongSources(
  keys: readonly string[],
  facts: readonly (Confidence | undefined)[],
  path: Path,
  sources: Sources,
): OwnFault[] {
  const sure = facts.find((fact) => fact === 'read' || fact === 'corroborated');
  if (keys.length === 0 && sure) {
    return [{ path, message: `A fact is marked "${sure}", but no source is given. Name one, or mark it "memory".` }];
  }
  return keys.flatMap((key, index) =>
    Object.hasOwn(sources, key)
      ? []
      : { path: [...path, 'sources', index], message: `There is no source "${key}" at the top of this file.` },
  );
}

/** A name, or another name, must not be the name of another section: a citation could mean either. */
function repeatedSections({ sections }: EditionRow, path: Path): OwnFault[] {
  const owners = new Map<string, number>();
  const faults: OwnFault[] = [];
  sections.forEach(({ name }, index) => {
    const folded = foldName(name).join(' ');
    if (owners.has(folded)) {
      faults.push({
        path: [...path, 'sections', index, 'name'],
        message: `This edition has a section "${name}" already.`,
      });
    } else owners.set(folded, index);
  });
  sections.forEach(({ otherNames }, index) => {
    otherNames.forEach((name, own) => {
      const owner = owners.get(foldName(name).join(' ')) ?? index;
      if (owner === index) return;
      const message = `"${name}" is the name of another section of this edition.`;
      faults.push({ path: [...path, 'sections', index, 'otherNames', own], message });
    });
  });
  return faults;
}

function unexpectedSections({ sectionList, sections }: EditionRow, path: Path): OwnFault[] {
  if (sectionList !== 'none' || sections.length === 0) return [];
  const message = `"sectionList" says that there are none, but "sections" has ${sections.length}.`;
  return [{ path: [...path, 'sectionList'], message }];
}

function checkSection(section: SectionRow, edition: EditionRow, path: Path, sources: Sources): OwnFault[] {
  return [
    ...wrongPages(section.pages, path),
    ...pagesOutside(section, edition, path),
    ...wrongSources(section.sources, [section.confidence, section.pages?.confidence], path, sources),
  ];
}

function pagesOutside({ pages }: SectionRow, { pages: all }: EditionRow, path: Path): OwnFault[] {
  if (!pages || !all || all.first > all.last || pages.first > pages.last) return [];
  if (pages.first >= all.first && pages.last <= all.last) return [];
  const message = `Pages ${pages.first} to ${pages.last} lie outside the edition's own, ${all.first} to ${all.last}.`;
  return [{ path: [...path, 'pages'], message }];
}
