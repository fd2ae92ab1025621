// The engine as a library, one ES module that runs in Node and in a browser.
import { build } from 'esbuild';
import { refuseNodeModules } from './no-node-modules.mjs';
import { onlyWhatIsUsed } from './only-what-is-used.mjs';
import { withoutExamples } from './without-examples.mjs';

const entry = 'server/src/library.ts';

export async function buildLibrary(options) {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    outfile: 'dist/library.js',
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    plugins: [withoutExamples, onlyWhatIsUsed],
    metafile: true,
  });
  refuseNodeModules(metafile, entry);
}
