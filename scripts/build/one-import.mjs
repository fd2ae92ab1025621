import { createRequire } from 'node:module';
import process from 'node:process';

const NAME = 'vscode-languageserver';
const names = Object.keys(createRequire(import.meta.url)(NAME));

/**
 * Has all modules import the protocol library through one. The library is CommonJS: for each module that imports it, its 300
 * exports would be copied at every start.
 */
export const oneImport = {
  name: 'one import',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${NAME}$`) }, ({ path, kind, namespace }) =>
      kind === 'import-statement' && namespace !== 'one-import' ? { path, namespace: 'one-import' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'one-import' }, () => ({
      contents: `export { ${names.join(', ')} } from '${NAME}';`,
      resolveDir: process.cwd(),
    }));
  },
};
