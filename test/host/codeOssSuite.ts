import type { Page } from 'playwright-core';
import type { CodeOss, CodeOssOptions } from './codeOss.js';
import type { Edition } from './codeOssInstall.js';
import { printEditorLog, printSuiteLog } from './editorLog.js';
import { exitCode, failAfter } from './suitePage.js';
import { withPage } from './withPage.js';

/** A suite to run: absolute paths of the folder to open, the extension (packed or not), and the CommonJS file with `run()`. */
export interface SuiteRun extends Pick<CodeOssOptions, 'settings' | 'profile' | 'networkTrace' | 'extraArgs'> {
  readonly folder: string;
  readonly edition?: Edition;
  readonly extensionDevelopmentPath?: string;
  readonly packages?: readonly string[];
  readonly extensionTestsPath: string;
}

/**
 * Runs an editor suite in Code - OSS in a headless browser and gives its exit code, printing what the suite prints.
 *
 * Rejects when no result comes: the server or the page ended, or the deadline passed (five minutes; IMR_EDITOR_DEADLINE
 * in seconds).
 */
export async function runSuiteInCodeOss(run: SuiteRun): Promise<number> {
  return withPage(run, undefined, (page, codeOss) =>
    suiteResult(page, codeOss, run.extraArgs ? printSuiteLog : printEditorLog),
  );
}

async function suiteResult(page: Page, codeOss: CodeOss, print: typeof printEditorLog): Promise<number> {
  const { promise, stop } = failAfter(page);
  const serverEnded = codeOss.ended.then((how) => {
    throw new Error(`Code - OSS ended before the suite did (${how}).`);
  });
  const pageEnded = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('The page of the editor crashed.')));
  });
  try {
    return await Promise.race([exitCode(page, codeOss.url, print), promise, serverEnded, pageEnded]);
  } finally {
    stop();
  }
}
