// The server for Node and for a browser. What both need is in files that both load, so that it is packed once.
import { rm, writeFile } from 'node:fs/promises';

import { build } from 'esbuild';
import { refuseNodeModules } from './no-node-modules.mjs';
import { nodeImports } from './node-imports.mjs';
import { oneImport } from './one-import.mjs';
import { onlyWhatIsUsed } from './only-what-is-used.mjs';
import { withoutExamples } from './without-examples.mjs';

const browserEntry = 'server/src/main.browser.ts';

// A worker of the classic kind, since VS Code starts no other; its failures must reach who started it.
const workerStart = `import('./browser.js').catch((error) => setTimeout(() => { throw error; }));
`;

export async function buildServer(options) {
  await rm('dist/server', { recursive: true, force: true });
  const { metafile } = await build({
    ...options,
    entryPoints: { node: 'server/src/main.node.ts', browser: browserEntry },
    outdir: 'dist/server',
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    conditions: ['node', 'browser'],
    // The protocol libraries ship a UMD build that esbuild cannot follow; their ES modules are complete.
    mainFields: ['module', 'main'],
    plugins: [withoutExamples, oneImport, onlyWhatIsUsed, nodeImports],
    metafile: true,
  });
  refuseNodeModules(metafile, browserEntry);
  await writeFile('dist/server/worker.js', workerStart);
  await writeFile('dist/server/package.json', '{ "type": "module" }\n');
}
