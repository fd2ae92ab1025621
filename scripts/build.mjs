// Bundles client, server and command line into dist/, and the editor suite into out/host/.
import { chmod } from 'node:fs/promises';
import process from 'node:process';
import { build } from 'esbuild';
import { buildClient } from './build/client.mjs';
import { buildEditorSuite } from './build/editor-suite.mjs';
import { buildLibrary } from './build/library.mjs';
import { onlyWhatIsUsed } from './build/only-what-is-used.mjs';
import { joinRulePages } from './build/rule-pages.mjs';
import { buildServer } from './build/server.mjs';

const isReadable = process.argv.includes('--sourcemap');
const options = { sourcemap: isReadable, minify: !isReadable, logLevel: 'warning' };
const forNode = {
  ...options,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The protocol libraries ship a UMD build that esbuild cannot follow; their ES modules are complete.
  mainFields: ['module', 'main'],
  // CommonJS has no import.meta, which one library asks for.
  define: { 'import.meta.url': 'bundleAddress' },
  banner: { js: 'const bundleAddress = require("node:url").pathToFileURL(__filename).href;' },
};

/** Bundles of their own, which the command line loads when it needs them: their libraries are large. */
const apart = [
  ['documents', 'server/src/documents/read-document.ts', /\/documents\/read-document\.js$/],
  ['html-report', 'server/src/report/html/html-report.tsx', /\/report\/html\/html-report\.js$/],
];

const keptApart = {
  name: 'kept apart',
  setup: (building) => {
    for (const [name, , filter] of apart) {
      building.onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${name}.cjs`, external: true } : undefined,
      );
    }
  },
};

/**
 * Commander starts other programs for subcommands that are programs of their own. We have none, and for this alone Node
 * would load its code for networks at every start.
 */
const noOtherPrograms = {
  name: 'no other programs',
  setup: (building) => {
    building.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'left out' } : undefined,
    );
    building.onLoad({ filter: /./, namespace: 'left out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What is started, and how it goes on. The names are a promise to other programs; where the parts lie is not. */
const commands = {
  'dist/cli.cjs': "require('./command-line.cjs').runMain();",
  'dist/checking-thread.cjs': "require('./command-line.cjs').serveMainThread();",
  'dist/server.cjs': "import('./server/node.js');",
};

async function buildCommand([outfile, program]) {
  const entryPoints = ['server/src/node/compile-cache.ts'];
  await build({ ...forNode, entryPoints, outfile, banner: { js: '#!/usr/bin/env node' }, footer: { js: program } });
  await chmod(outfile, 0o755);
}

await Promise.all([
  buildServer(options),
  buildClient(options),
  buildLibrary(options),
  build({
    ...forNode,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/command-line.cjs',
    plugins: [keptApart, noOtherPrograms, onlyWhatIsUsed],
  }),
  ...Object.entries(commands).map(buildCommand),
  ...apart.map(([name, entry]) => build({ ...forNode, entryPoints: [entry], outfile: `dist/${name}.cjs` })),
  buildEditorSuite(),
  joinRulePages(),
]);
console.log('Built client, server and command line into dist/.');
