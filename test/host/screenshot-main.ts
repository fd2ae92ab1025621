/** `node screenshot-main.js FOLDER FILE OUT.png [--theme light|dark] [--extension FOLDER]`: a file with its problems and outline. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './cache.js';
import { takeScreenshots } from './screenshot.js';
import { openOutline, openProblems } from './workbenchPage.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string' }, extension: { type: 'string' } },
});
const [folder, file, picture] = positionals;
if (folder && file && picture) {
  await takeScreenshots({
    folder,
    file,
    extensionPath: values.extension ?? projectRoot(),
    outDir: path.dirname(path.resolve(picture)),
    theme: values.theme === 'dark' ? 'dark' : 'light',
    steps: [
      {
        name: path.basename(picture, '.png'),
        act: async (page) => {
          await openOutline(page);
          await openProblems(page);
        },
      },
    ],
  });
} else {
  console.error('Usage: screenshot-main FOLDER FILE OUT.png [--theme light|dark] [--extension FOLDER]');
  process.exitCode = 2;
}
