/**
 * `node screenshot-main.js FOLDER FILE OUT.png [--theme light|dark|contrast] [--clean] [--extension FOLDER]`: a picture of a file
 * with its problems and its outline. `--clean` for a file in which the extension finds no problem.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './cache.js';
import { exitOnSignals } from './cleanup.js';
import { type ScreenshotOptions, takeScreenshots, themeOf } from './screenshot.js';
import { openOutline, openProblems, runCommand } from './workbenchPage.js';

exitOnSignals();
process.exitCode = await main();

async function main(): Promise<number> {
  const options = screenshotOptions();
  if (!options) {
    console.error(
      'Usage: screenshot-main FOLDER FILE OUT.png [--theme light|dark|contrast] [--clean] [--extension FOLDER]',
    );
    return 2;
  }
  try {
    await takeScreenshots(options);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function screenshotOptions(): ScreenshotOptions | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { theme: { type: 'string' }, clean: { type: 'boolean' }, extension: { type: 'string' } },
  });
  const [folder, file, picture] = positionals;
  if (!folder || !file || !picture) return undefined;
  return {
    folder,
    file,
    extensionPath: values.extension ?? projectRoot(),
    outDir: path.dirname(path.resolve(picture)),
    theme: themeOf(values.theme),
    steps: [problemsAndOutline(path.basename(picture, '.png'), values.clean ?? false)],
    ...(values.clean && { ready: openOutline }),
  };
}

function problemsAndOutline(name: string, clean: boolean): ScreenshotOptions['steps'][number] {
  return {
    name,
    act: async (page) => {
      await openOutline(page);
      await (clean ? runCommand(page, 'Problems: Focus on Problems View') : openProblems(page));
    },
  };
}
