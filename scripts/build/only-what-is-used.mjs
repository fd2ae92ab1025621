// The package does not say that its modules do nothing but export, so all of them would be kept and run at every start: its
// formatter, which we do not use, makes 1,200 strings.
const NAME = 'jsonc-parser';
const resolving = Symbol('resolving');

export const onlyWhatIsUsed = {
  name: 'only what is used',
  setup: (building) => {
    building.onResolve({ filter: /^jsonc-parser$|^\./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === resolving || (path !== NAME && !/[\\/]jsonc-parser[\\/]/.test(from.importer)))
        return undefined;
      const { importer, kind, resolveDir } = from;
      const found = await building.resolve(path, { importer, kind, resolveDir, pluginData: resolving });
      return found.errors.length > 0 ? { errors: found.errors } : { path: found.path, sideEffects: false };
    });
  },
};
