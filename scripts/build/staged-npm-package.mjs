// The npm package as it is packed, in a folder: command line, language server, and the library with its types.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';

export const npmFolder = 'out/npm';
const compiled = 'out/server/src';

/** Fills the folder and gives the names of its files, sorted. Needs the compiled server: "npx tsc -b". */
export async function stageNpmPackage() {
  await rm(npmFolder, { recursive: true, force: true });
  await copy(
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
    'dist/checking-thread.cjs',
    'dist/cli.cjs',
    'dist/command-line.cjs',
    'dist/documents.cjs',
    'dist/html-report.cjs',
    'dist/server.cjs',
    'dist/server',
    'dist/library.js',
    'docs/editors.md',
  );
  // The registry shows the README of a package: here that of the library.
  await cp('docs/library.md', path.join(npmFolder, 'README.md'));
  await rm(path.join(npmFolder, 'dist/server/browser.js'), { force: true });
  await rm(path.join(npmFolder, 'dist/server/worker.js'), { force: true });
  await copyTypes('library.d.ts', new Set());
  await writeFile(path.join(npmFolder, 'package.json'), `${JSON.stringify(await manifest(), null, 2)}\n`);
  return globSync('**/*', { cwd: npmFolder }).sort();
}

async function manifest() {
  const { name, version, license, repository, homepage, keywords, engines, bin } = JSON.parse(
    await readFile('package.json', 'utf8'),
  );
  const types = './types/library.d.ts';
  return {
    name,
    version,
    description: 'Checks California Independent Medical Review decisions: command line, language server and library',
    license,
    keywords,
    homepage,
    repository,
    type: 'module',
    engines: { node: engines.node },
    bin,
    types,
    exports: { '.': { types, default: './dist/library.js' }, './package.json': './package.json' },
  };
}

async function copy(...names) {
  for (const name of names) {
    await mkdir(path.dirname(path.join(npmFolder, name)), { recursive: true });
    await cp(name, path.join(npmFolder, name), { recursive: true });
  }
}

/** A declaration file and all that it imports. Fails on one from a package: the types must stand alone. */
async function copyTypes(name, seen) {
  if (seen.has(name)) return;
  seen.add(name);
  const text = await readFile(path.join(compiled, name), 'utf8');
  const target = path.join(npmFolder, 'types', name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
  for (const [, from] of text.matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)) {
    if (!from.startsWith('.'))
      throw new Error(`The types of the library need the package "${from}", by way of ${name}.`);
    await copyTypes(path.posix.join(path.posix.dirname(name), from.replace(/\.js$/, '.d.ts')), seen);
  }
}
