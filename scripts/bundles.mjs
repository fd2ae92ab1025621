// Prints what is in each bundle. Fails at a licence that is not allowed, and when scripts/bundled-packages.txt says something
// else; `npm run generate` writes that anew.
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { bundledPackages } from './build/bundled-packages.mjs';

const file = 'scripts/bundled-packages.txt';
const { list } = await bundledPackages();
const [found, listed] = [list, await readFile(file, 'utf8')].map((text) => text.split('\n'));
console.log(list);
if (found.join('\n') !== listed.join('\n')) {
  for (const line of found.filter((each) => !listed.includes(each))) console.error(`bundled, but not listed: ${line}`);
  for (const line of listed.filter((each) => !found.includes(each))) console.error(`listed, but not bundled: ${line}`);
  console.error(`${file} is out of date. Keep the bundles as they were, or run "npm run generate".`);
  process.exitCode = 1;
}
