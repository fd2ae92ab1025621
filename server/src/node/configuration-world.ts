import { parse, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ConfigurationWorld } from '../command-line/host.js';
import { nodeFiles } from './workspace-files.js';

/** Configuration files as Node finds them for a program that was started in a folder. */
export function nodeConfiguration(workingFolder: string): ConfigurationWorld {
  // One for each drive; making it anew for each file would cost more than all the rest.
  const roots = new Map<string, string>();
  const placeOf = (path: string) => {
    const file = resolve(workingFolder, path);
    const { root } = parse(file);
    const folder = roots.get(root) ?? pathToFileURL(root).href;
    roots.set(root, folder);
    return { folder, path: file.slice(root.length).replaceAll(sep, '/') };
  };
  return {
    files: nodeFiles,
    placeOf,
    workingFolder: placeOf('.').path,
    shownPath: (uri) => relative(workingFolder, fileURLToPath(uri)).replaceAll(sep, '/'),
  };
}
