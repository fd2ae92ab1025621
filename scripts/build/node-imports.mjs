import { builtinModules } from 'node:module';

const builtin = new RegExp(`^(?:node:)?(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`);

/** Lets CommonJS libraries ask for Node's own modules in a bundle of ES modules, where there is no `require`. */
export const nodeImports = {
  name: 'node-imports',
  setup(build) {
    build.onResolve({ filter: builtin }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'node-import' } : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'node-import' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}';`,
    }));
  },
};
