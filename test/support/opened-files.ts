// Loaded into a program before it starts ("--import"): writes the path of every file and folder that it opens or reads into
// the file that IMR_FILES_SEEN names.
import fs from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const seen = process.env.IMR_FILES_SEEN;
if (!seen) throw new Error('IMR_FILES_SEEN names no file');
const note = fs.appendFileSync;

/** Puts a function in the place of a method, that notes the path and goes on. */
function watch(owner: object, method: string): void {
  const original: unknown = Reflect.get(owner, method);
  if (typeof original !== 'function') throw new Error(`there is no ${method}`);
  Reflect.defineProperty(owner, method, {
    configurable: true,
    writable: true,
    value: (path: unknown, ...others: unknown[]): unknown => {
      if (path !== seen) note(String(seen), `${path instanceof URL ? fileURLToPath(path) : String(path)}\n`);
      return Reflect.apply(original, owner, [path, ...others]);
    },
  });
}

for (const method of ['open', 'readFile', 'readdir', 'opendir']) watch(fs.promises, method);
for (const method of ['open', 'readFile', 'readdir', 'opendir', 'createReadStream']) watch(fs, method);
for (const method of ['openSync', 'readFileSync', 'readdirSync', 'opendirSync']) watch(fs, method);
