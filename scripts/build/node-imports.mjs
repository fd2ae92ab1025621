import { builtinModules } from 'node:module';

const builtin = new RegExp(`^(?:node:)?(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`);

/** What loads a module of Node where there is no `require`. */
const loader = `import { createRequire } from 'node:module'; export const load = createRequire(import.meta.url);`;

/** Large ones that a library asks for at its start, for functions that are never called: loaded when one of them is. */
const rarelyNeeded = ['crypto', 'child_process'];

/**
 * Has a bundle of ES modules load Node's own modules as CommonJS does. An import would read each of their exports at the
 * start, and with them load what a module gives only to who asks for it: the standard streams, half of the code for secrets.
 */
export const nodeImports = {
  name: 'node-imports',
  setup(build) {
    build.onResolve({ filter: builtin }, ({ path, namespace }) =>
      namespace === 'node-loader' ? { path, external: true } : { path, namespace: 'node-import' },
    );
    build.onResolve({ filter: /^node-loader$/ }, ({ path }) => ({ path, namespace: 'node-loader' }));
    build.onLoad({ filter: /.*/, namespace: 'node-loader' }, () => ({ contents: loader }));
    build.onLoad({ filter: /.*/, namespace: 'node-import' }, ({ path }) => ({
      contents: rarelyNeeded.includes(path) ? whenNeeded(path) : `module.exports = ${loading(path)};`,
    }));
  },
};

function loading(path) {
  return `require('node-loader').load('${path}')`;
}

function whenNeeded(path) {
  return `let loaded;
module.exports = new Proxy({}, { get: (_, name) => (loaded ??= ${loading(path)})[name] });`;
}
