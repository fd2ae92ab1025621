/**
 * Throws when something that an entry loads, at once or later, asks for a module that no browser has. `metafile` is
 * esbuild's; `allowed` are modules that the host provides.
 */
export function refuseNodeModules(metafile, entryPoint, allowed = []) {
  const first = Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint === entryPoint);
  if (!first) throw new Error(`${entryPoint} is no entry of this build.`);
  const reached = [first];
  for (const name of reached) {
    for (const { path, external } of metafile.outputs[name].imports) {
      if (external && !allowed.includes(path)) {
        throw new Error(`A browser has no module "${path}", which is asked for in ${name} (from ${entryPoint}).`);
      }
      if (!external && !reached.includes(path)) reached.push(path);
    }
  }
}
