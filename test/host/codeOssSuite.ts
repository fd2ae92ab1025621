import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { type CodeOss, startCodeOss } from './codeOss.js';
import { printEditorLog } from './editorLog.js';

const DEADLINE_SECONDS = 300;

/** A suite to run: absolute paths of the folder to open, the extension, and the CommonJS file that exports `run()`. */
export interface SuiteRun {
  readonly folder: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
}

/**
 * Runs an editor suite in Code - OSS in a headless browser and gives its exit code, printing what the suite prints.
 *
 * Rejects when no result comes: the server or the page ended, or the deadline passed (five minutes; IMR_EDITOR_DEADLINE
 * in seconds).
 */
export async function runSuiteInCodeOss(run: SuiteRun): Promise<number> {
  const codeOss = await startCodeOss(run);
  try {
    const browser = await launchBrowser();
    try {
      return await suiteResult(await browser.newPage(), codeOss);
    } finally {
      await browser.close();
    }
  } finally {
    await codeOss.stop();
  }
}

async function suiteResult(page: Page, codeOss: CodeOss): Promise<number> {
  const seconds = Number(process.env.IMR_EDITOR_DEADLINE ?? DEADLINE_SECONDS);
  const { promise, stop } = failAfter(seconds, page);
  const serverEnded = codeOss.ended.then((how) => {
    throw new Error(`Code - OSS ended before the suite did (${how}).`);
  });
  const pageEnded = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('The page of the editor crashed.')));
  });
  try {
    return await Promise.race([exitCode(page, codeOss.url), promise, serverEnded, pageEnded]);
  } finally {
    stop();
  }
}

/** The two functions must be there before the page loads: the workbench may call them at once. */
async function exitCode(page: Page, url: string): Promise<number> {
  const code = new Promise<number>((resolve, reject) => {
    const expose = async (): Promise<void> => {
      await page.exposeFunction('codeAutomationLog', printEditorLog);
      await page.exposeFunction('codeAutomationExit', (value: unknown) => resolve(Number(value)));
      await page.goto(url);
    };
    expose().catch(reject);
  });
  return await code;
}

function failAfter(seconds: number, page: Page): { promise: Promise<never>; stop(): void } {
  const timer: { handle?: NodeJS.Timeout } = {};
  const promise = new Promise<never>((_, reject) => {
    const late = (): void => reject(new Error(`The suite did not end within ${seconds} s; the page is ${page.url()}.`));
    timer.handle = setTimeout(late, seconds * 1000);
  });
  return { promise, stop: () => clearTimeout(timer.handle) };
}
