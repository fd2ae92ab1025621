import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { type CodeOss, type CodeOssOptions, startCodeOss } from './codeOss.js';

/** In pixels of the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Starts Code - OSS and a headless browser, gives what is done in its page, and ends both. The page shows nothing yet. */
export async function withPage<T>(
  options: CodeOssOptions,
  size: Size | undefined,
  act: (page: Page, codeOss: CodeOss) => Promise<T>,
): Promise<T> {
  const codeOss = await startCodeOss(options);
  try {
    const browser = await launchBrowser();
    try {
      return await act(await browser.newPage(size && { viewport: size }), codeOss);
    } finally {
      await browser.close();
    }
  } finally {
    await codeOss.stop();
  }
}
