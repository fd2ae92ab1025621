import { readFile, writeFile } from 'node:fs/promises';

/** Fails when the packed files are not those that a list names; with `isNew` writes the list. */
export async function compareWithList(packed, listName, isNew) {
  // A part of a bundle is listed without its hash.
  const files = [...new Set(packed.map((file) => file.replace(/-[A-Z0-9]{8}\.js$/, '-*.js')))];
  if (isNew) await writeFile(listName, `${files.join('\n')}\n`);
  const listed = (await readFile(listName, 'utf8')).trim().split('\n');
  const faults = [
    ...listed.filter((file) => !files.includes(file)).map((file) => `not packed, but listed in ${listName}: ${file}`),
    ...files.filter((file) => !listed.includes(file)).map((file) => `packed, but not listed in ${listName}: ${file}`),
  ];
  if (faults.length === 0) return;
  throw new Error(`${faults.join('\n')}\nMend what is packed, or write the list anew: node scripts/package.mjs --list`);
}
