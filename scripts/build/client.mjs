// The client for Node and for a browser. A browser loads one file; the client for Node takes from it what both need.
import { mkdir, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { refuseNodeModules } from './no-node-modules.mjs';

const browserEntry = 'client/src/browser.ts';
const folder = 'dist/client';

export async function buildClient(options) {
  const parts = await split(options);
  const shared = [...parts.keys()].filter((name) => !['node.js', 'browser.js'].includes(name));
  const common = { ...options, bundle: true, format: 'cjs', target: 'es2022', external: ['vscode'] };
  const everything = ['browser.js', ...shared].map((name) => `export * from './${name}';`).join('\n');
  await mkdir(folder, { recursive: true });
  await build({
    ...common,
    stdin: { contents: everything, resolveDir: folder },
    outfile: `${folder}/browser.js`,
    plugins: [fromMemory(parts, [])],
  });
  await build({
    ...common,
    stdin: { contents: "export * from './node.js';", resolveDir: folder },
    outfile: `${folder}/node.js`,
    platform: 'node',
    plugins: [fromMemory(parts, shared)],
  });
  // The project is a package of ES modules; the editor loads entries as CommonJS.
  await writeFile(`${folder}/package.json`, '{ "type": "commonjs" }\n');
}

/** Both entries and what they share, by file name. */
async function split(options) {
  const { metafile, outputFiles } = await build({
    ...options,
    minify: false,
    sourcemap: options.sourcemap ? 'inline' : false,
    entryPoints: { node: 'client/src/node.ts', browser: browserEntry },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    conditions: ['node', 'browser'],
    mainFields: ['module', 'main'],
    external: ['vscode', 'node:*', ...builtinModules],
    metafile: true,
    write: false,
  });
  refuseNodeModules(metafile, browserEntry, ['vscode']);
  return new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
}

/** What the first step has made; names of `shared` lead to the file of the browser, which holds them. */
function fromMemory(parts, shared) {
  return {
    name: 'from-memory',
    setup(build) {
      build.onResolve({ filter: /^\.\/[^/]+\.js$/ }, ({ path: name }) => {
        const file = name.slice(2);
        if (shared.includes(file)) return { path: './browser.js', external: true };
        return parts.has(file) ? { path: file, namespace: 'memory' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path: file }) => ({ contents: parts.get(file) }));
    },
  };
}
