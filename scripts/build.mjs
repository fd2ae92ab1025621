// Bundles client, server and command line into dist/, one file each, and the editor suite into out/host/.
import process from 'node:process';
import { build } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: process.argv.includes('--sourcemap'),
  minify: !process.argv.includes('--sourcemap'),
  logLevel: 'warning',
  // The protocol libraries ship a UMD build that esbuild cannot follow; their ES modules are complete.
  mainFields: ['module', 'main'],
  // CommonJS has no import.meta, which one library asks for.
  define: { 'import.meta.url': 'bundleAddress' },
  banner: { js: 'const bundleAddress = require("node:url").pathToFileURL(__filename).href;' },
};

await Promise.all([
  build({ ...common, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.cjs' }),
  build({ ...common, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.cjs' }),
  build({ ...common, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.cjs', external: ['vscode'] }),
  build({
    ...common,
    entryPoints: ['test/host/suite/index.ts'],
    outfile: 'out/host/suite.cjs',
    external: ['vscode', 'mocha'],
    minify: false,
    sourcemap: 'inline',
  }),
]);
console.log('Built dist/client.cjs, dist/server.cjs and dist/cli.cjs.');
