/** `node serve-main.js FOLDER FILE [--extension FOLDER]`: an editor with the extension, in a browser of one's own. */
import { parseArgs } from 'node:util';
import { projectRoot } from './cache.js';
import { serveUntilInterrupted } from './serve.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { extension: { type: 'string' } } });
const [folder, file] = positionals;
if (folder && file) {
  await serveUntilInterrupted({ folder, file, extensionPath: values.extension ?? projectRoot() });
} else {
  console.error('Usage: serve-main FOLDER FILE [--extension FOLDER]');
  process.exitCode = 2;
}
