// Prints what is in each bundle; `npm run generate` writes it to scripts/bundled-packages.txt, and fails at a licence that is
// not allowed.
import { bundledPackages } from './build/bundled-packages.mjs';

const { list } = await bundledPackages();
console.log(list);
