// Fails on a bad row of the shipped catalogue: what no schema can tell, such as overlapping editions or impossible pages.
// The schema itself is applied when the files are read. Needs the compiled server ("npx tsc -b").
import process from 'node:process';
import { checkCatalogues } from '../out/server/src/knowledge/catalogue/check.js';
import { shippedCatalogues } from '../out/server/src/knowledge/catalogue/shipped.js';

const catalogues = shippedCatalogues();
const faults = checkCatalogues(catalogues);
for (const { file, path, message } of faults)
  console.error(`server/data/guidelines/${file}: ${path.join('.')}: ${message}`);
const editions = catalogues.flatMap(({ content }) => content.guidelines.flatMap((guideline) => guideline.editions));
const sections = editions.flatMap((edition) => edition.sections);
console.log(`${editions.length} editions with ${sections.length} sections, ${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
