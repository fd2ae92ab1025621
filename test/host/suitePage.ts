import type { Page } from 'playwright-core';
import type { printEditorLog } from './editorLog.js';

const DEADLINE_SECONDS = 300;

/**
 * Opens the editor and gives the exit code of the suite, printing what it prints. The two functions must be there before
 * the page loads: the workbench may call them at once.
 */
export async function exitCode(page: Page, url: string, print: typeof printEditorLog): Promise<number> {
  const code = new Promise<number>((resolve, reject) => {
    const expose = async (): Promise<void> => {
      await page.exposeFunction('codeAutomationLog', print);
      await page.exposeFunction('codeAutomationExit', (value: unknown) => resolve(Number(value)));
      await page.goto(url);
    };
    expose().catch(reject);
  });
  return await code;
}

/** Rejects when the suite does not end in time: five minutes, or IMR_EDITOR_DEADLINE in seconds. */
export function failAfter(page: Page): { promise: Promise<never>; stop(): void } {
  const seconds = Number(process.env.IMR_EDITOR_DEADLINE ?? DEADLINE_SECONDS);
  const timer: { handle?: NodeJS.Timeout } = {};
  const promise = new Promise<never>((_, reject) => {
    const late = (): void => reject(new Error(`The suite did not end within ${seconds} s; the page is ${page.url()}.`));
    timer.handle = setTimeout(late, seconds * 1000);
  });
  return { promise, stop: () => clearTimeout(timer.handle) };
}
