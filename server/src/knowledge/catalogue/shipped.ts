import acoemFile from '../../../data/guidelines/acoem.json' with { type: 'json' };
import mtusFile from '../../../data/guidelines/mtus.json' with { type: 'json' };
import odgFile from '../../../data/guidelines/odg.json' with { type: 'json' };
import otherFile from '../../../data/guidelines/other.json' with { type: 'json' };
import { type CatalogueFile, catalogueSchema } from './schema.js';

/** A catalogue file under the name by which its faults are told. */
export interface NamedCatalogue {
  readonly name: string;
  readonly content: CatalogueFile;
}

/** The catalogue that comes with the program. */
export const shippedCatalogues: readonly NamedCatalogue[] = [
  { name: 'mtus.json', content: catalogueSchema.parse(mtusFile) },
  { name: 'acoem.json', content: catalogueSchema.parse(acoemFile) },
  { name: 'odg.json', content: catalogueSchema.parse(odgFile) },
  { name: 'other.json', content: catalogueSchema.parse(otherFile) },
];
