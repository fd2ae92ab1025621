import type { Frame, Page } from 'playwright-core';
import { until } from './until.js';

/** Waits for the webview that shows an element, and gives its frame. */
export async function webviewWith(page: Page, selector: string): Promise<Frame> {
  const find = async () => {
    const shown = await Promise.all(page.frames().map((frame) => shows(frame, selector)));
    return page.frames()[shown.indexOf(true)];
  };
  const frame = await until(find, (found) => found !== undefined, `a webview with ${selector}`);
  if (!frame) throw new Error(`no webview shows ${selector}`);
  return frame;
}

async function shows(frame: Frame, selector: string): Promise<boolean> {
  try {
    return (await frame.locator(selector).count()) > 0;
  } catch {
    // It went while it was asked.
    return false;
  }
}

/** The number of the first line that the editor shows. */
export function topLine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const upper = document.querySelector('.editor-instance .lines-content')?.parentElement?.getBoundingClientRect().top;
    const numbers = [...document.querySelectorAll('.editor-instance .margin-view-overlays .line-numbers')];
    const shown = numbers.filter((each) => each.getBoundingClientRect().bottom > (upper ?? 0) + 2);
    return Math.min(...shown.map(({ textContent }) => Number(textContent)));
  });
}

/** What of the decision stands at the upper edge of the preview, in offsets. */
export function topBlock(preview: Frame): Promise<{ start: number; end: number }> {
  return preview.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>('.block')];
    const top = blocks.find((block) => block.getBoundingClientRect().bottom > 2);
    return { start: Number(top?.dataset.start), end: Number(top?.dataset.end) };
  });
}

/** Turns the wheel over the middle of an element. */
export async function turnWheel(page: Page, selector: string, pixels: number): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  await page.mouse.move(box.x + box.width / 2, Math.max(box.y, 0) + 300);
  await page.mouse.wheel(0, pixels);
}
