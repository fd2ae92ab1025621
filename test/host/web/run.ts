/** Runs the editor suite in the web-worker extension host of a real browser, over a workspace that lies on no disk. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../browser.js';
import { projectRoot } from '../cache.js';
import { exitOnSignals } from '../cleanup.js';
import { printEditorLog } from '../editorLog.js';
import { exitCode, failAfter } from '../suitePage.js';
import { temporaryFolder } from '../workspace.js';
import { serveWebWorkbench } from './workbench.js';

exitOnSignals();
process.exitCode = await main();

async function main(): Promise<number> {
  const folder = await temporaryFolder();
  try {
    const extension = path.join(folder.path, 'extension');
    await copyExtension(extension);
    return await runSuite(extension);
  } finally {
    await folder.remove();
  }
}

/** What is packed, without `main`: here the editor would not take the entry for browsers. */
async function copyExtension(target: string): Promise<void> {
  await cp(path.join(projectRoot(), 'out/extension'), target, { recursive: true });
  const file = path.join(target, 'package.json');
  const { main: _, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(manifest));
}

async function runSuite(extension: string): Promise<number> {
  const workbench = await serveWebWorkbench({
    extension,
    tests: path.join(projectRoot(), 'out/host/web'),
    folderUri: 'imr-memory://test/workspace',
  });
  try {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const late = failAfter(page);
    try {
      return await Promise.race([exitCode(page, workbench.url, printEditorLog), late.promise]);
    } finally {
      late.stop();
      await browser.close();
    }
  } finally {
    await workbench.stop();
  }
}
