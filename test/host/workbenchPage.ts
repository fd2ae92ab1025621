import type { Page } from 'playwright-core';

const DEADLINE = 60_000;

/** Waits until the editor shows the text of a file. */
export async function waitForEditor(page: Page): Promise<void> {
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: DEADLINE });
}

/**
 * Waits until the status bar counts at least one problem. That is the sign that an extension has run, on a file that has
 * one; for a file without, wait for something else that the extension shows.
 */
export async function waitForProblems(page: Page): Promise<void> {
  const count = page.locator('#status\\.problems');
  const hasSome = /[1-9]/;
  await count.filter({ hasText: hasSome }).first().waitFor({ timeout: DEADLINE });
}

/**
 * Runs a command by its title through the palette, as a user does, and returns when the palette has closed.
 *
 * Give the title as the palette shows it: the row is clicked only when it begins with that text.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const palette = page.locator('.quick-input-widget');
  await page.keyboard.press('F1');
  await palette.locator('input').first().waitFor({ timeout: DEADLINE });
  await page.keyboard.type(title);
  await palette.locator(`[role="option"][aria-label^="${title}"]`).first().click({ timeout: DEADLINE });
  await palette.waitFor({ state: 'hidden', timeout: DEADLINE });
}

/** Opens the Problems panel and waits for its first row. */
export async function openProblems(page: Page): Promise<void> {
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor({ timeout: DEADLINE });
}

/** Expands the Outline view, folds the file tree above it for its sake, and waits for its first entry. */
export async function openOutline(page: Page): Promise<void> {
  await runCommand(page, 'Explorer: Focus on Outline View');
  const files = page.locator('.pane-header[aria-expanded="true"][aria-label^="Explorer Section"]');
  if (await files.count()) await files.click();
  await page.locator('.outline-tree .monaco-list-row').first().waitFor({ timeout: DEADLINE });
}
