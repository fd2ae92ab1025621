/**
 * Does in a real editor what no test within it can: turns the wheel over text and preview, reloads the window, and clicks
 * the button that ends a check. What the editor showed when a step failed is in out/clicked-STEP.png.
 */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { madeDecision } from '../bench/made-decisions.js';
import { projectRoot } from './cache.js';
import { exitOnSignals } from './cleanup.js';
import { topBlock, topLine, turnWheel, webviewWith } from './editorPages.js';
import { until } from './until.js';
import { withFolders } from './withFolders.js';
import { withPage } from './withPage.js';
import { runCommand, waitForEditor } from './workbenchPage.js';

const DEADLINE = 60_000;
const SIZE = { width: 1600, height: 900 };
/** So many that the check is under way when its button has come and is clicked. */
const FILES = 6000;

/** One finding, of the rule header/unknown-priority. */
const withFault = (text: string) => text.replace('Standard', 'Standart');

const steps: readonly (readonly [name: string, act: (page: Page, text: string) => Promise<void>])[] = [
  ['the preview scrolls with the text', scrollText],
  ['the text scrolls with the preview', scrollPreview],
  ['check page and preview come back after a reload of the window, and follow the text', reload],
  ['a finding leads to the page of its rule', openRule],
  ['a button ends the check of the workspace, and what was done is told', endCheck],
];

exitOnSignals();
process.exitCode = await withFolders(async (folder) => {
  const file = path.join(folder, 'long.imr.md');
  const text = withFault(madeDecision(30_000, 7));
  await writeFile(file, text);
  await mkdir(path.join(folder, 'many'));
  for (let index = 0; index < FILES; index++)
    await writeFile(path.join(folder, 'many', `d${index}.imr.md`), withFault(sampleDecision));
  return withPage({ folder, extensions: [projectRoot()] }, SIZE, async (page, { url }) => {
    page.setDefaultTimeout(DEADLINE);
    await page.goto(url);
    await openFile(page, path.basename(file));
    const failed: string[] = [];
    for (const [index, [name, act]] of steps.entries()) {
      try {
        await act(page, text);
        console.log(`ok: ${name}`);
      } catch (error) {
        failed.push(name);
        console.error(`not ok: ${name}\n${error instanceof Error ? error.message : error}`);
        await page.screenshot({ path: path.join(projectRoot(), 'out', `clicked-${index + 1}.png`) });
      }
    }
    console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
    return failed.length === 0 ? 0 : 1;
  });
});

async function scrollText(page: Page, text: string): Promise<void> {
  await runCommand(page, 'IMR: Open Preview to the Side');
  const preview = await webviewWith(page, '.decision .block');
  const { start } = await topBlock(preview);
  await turnWheel(page, '.editor-instance .view-lines', 1500);
  await until(
    () => topBlock(preview),
    (block) => block.start > start,
    'a preview that has moved',
  );
  await untilTogether(page, preview, text);
}

async function scrollPreview(page: Page, text: string): Promise<void> {
  const preview = await webviewWith(page, '.decision .block');
  const before = await topLine(page);
  await turnWheel(page, 'iframe.webview.ready', 2500);
  await until(
    () => topLine(page),
    (line) => line > before,
    'a text that has moved',
  );
  await untilTogether(page, preview, text);
}

/** Waits until the first line that the text shows holds what stands at the upper edge of the preview. */
async function untilTogether(page: Page, preview: Frame, text: string): Promise<void> {
  const lines = text.split('\n');
  const ask = async () => {
    const line = await topLine(page);
    const start = lines.slice(0, line - 1).join('\n').length;
    return { line, start, end: start + 1 + (lines[line - 1]?.length ?? 0), block: await topBlock(preview) };
  };
  // A line without words belongs to what stands above it or below it.
  const isTogether = ({ start, end, block }: Awaited<ReturnType<typeof ask>>) =>
    block.start <= end + 1 && start <= block.end + 1;
  await until(ask, isTogether, 'text and preview at the same place');
}

async function reload(page: Page): Promise<void> {
  await runCommand(page, 'IMR: Check Before Submission');
  await webviewWith(page, '.verdict');
  await Promise.all([page.waitForEvent('load'), runCommand(page, 'Developer: Reload Window')]);
  await webviewWith(page, '.verdict');
  await page.locator('.tab', { hasText: 'Preview: long.imr.md' }).click();
  await webviewWith(page, '.decision .block');
  await page.locator('.tab', { hasText: /^long.imr.md/ }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Typed. ');
  await webviewWith(page, '.decision .block:has-text("Typed.")');
}

async function openRule(page: Page): Promise<void> {
  await page.locator('.tab', { hasText: 'Check Before Submission' }).click();
  const check = await webviewWith(page, '.findings');
  await check.getByRole('button', { name: 'header/unknown-priority' }).click();
  await page.locator('.tab.active', { hasText: 'unknown-priority.md' }).waitFor();
  await page.locator('.view-line', { hasText: '# header/unknown-priority' }).first().waitFor();
}

async function endCheck(page: Page): Promise<void> {
  await runCommand(page, 'IMR: Check All Decisions in Workspace');
  const notices = page.locator('.notifications-toasts .notification-list-item');
  await notices.filter({ hasText: 'Checking all decisions' }).getByRole('button', { name: 'Cancel' }).click();
  const ended = notices.filter({ hasText: 'The check was ended before the last file.' });
  await ended.waitFor();
  const [, checked = '', found = ''] =
    /checked: (\d+); with findings: (\d+)/.exec((await ended.textContent()) ?? '') ?? [];
  assert.ok(Number(checked) < FILES, `${checked} of ${FILES} were checked`);
  assert.equal(found, checked);
}

/** Without a file in its address, the editor opens after a reload what was open before. */
async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await waitForEditor(page);
}
