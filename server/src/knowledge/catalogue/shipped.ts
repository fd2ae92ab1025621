import acoemFile from '../../../data/guidelines/acoem.json' with { type: 'json' };
import mtusFile from '../../../data/guidelines/mtus.json' with { type: 'json' };
import odgFile from '../../../data/guidelines/odg.json' with { type: 'json' };
import otherFile from '../../../data/guidelines/other.json' with { type: 'json' };
import { once } from '../../once.js';
import type { CatalogueFile, WrittenCatalogueFile } from './schema.js';

/** A catalogue file under the name by which its faults are told. */
export interface NamedCatalogue {
  readonly name: string;
  readonly content: CatalogueFile;
}

/** The catalogue that comes with the program; made when it is first asked for. */
export const shippedCatalogues: () => readonly NamedCatalogue[] = once(() => [
  { name: 'mtus.json', content: filled(mtusFile) },
  { name: 'acoem.json', content: filled(acoemFile) },
  { name: 'odg.json', content: filled(odgFile) },
  { name: 'other.json', content: filled(otherFile) },
]);

/**
 * A file of ours with what its rows leave out. A test proves that this is what the schema makes of it: to run the schema
 * over our own rows at every start would take longer than to check a decision.
 */
function filled(file: object): CatalogueFile {
  const { guidelines, ...rest } = file as WrittenCatalogueFile;
  return { ...rest, guidelines: guidelines.map(filledGuideline) };
}

function filledGuideline(row: WrittenCatalogueFile['guidelines'][number]): CatalogueFile['guidelines'][number] {
  const { otherNames = [], bodyParts = [], editions = [] } = row;
  return { ...row, otherNames, bodyParts, editions: editions.map(filledEdition) };
}

type WrittenEdition = NonNullable<WrittenCatalogueFile['guidelines'][number]['editions']>[number];
type WrittenSection = NonNullable<WrittenEdition['sections']>[number];

function filledEdition(row: WrittenEdition) {
  const {
    otherTitles = [],
    years = [],
    isProposed = false,
    inForce = {},
    sectionList = 'partial',
    sections = [],
  } = row;
  return { ...row, otherTitles, years, isProposed, inForce, sectionList, sections: sections.map(filledSection) };
}

function filledSection(row: WrittenSection) {
  const { otherNames = [], services = [], sources = [] } = row;
  return { ...row, otherNames, services, sources };
}
