/**
 * `node walkthrough-main.js FOLDER [--theme light|dark|contrast]`: what each step of the walkthrough leads to, `STEP-light.png`.
 * With `--pictures` the part of it that the walkthrough shows, as small as may be, `STEP.png`; with `--look` also the
 * walkthrough itself and the empty explorer.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { projectRoot } from './cache.js';
import { exitOnSignals } from './cleanup.js';
import { type ScreenshotStep, takeScreenshots, themeOf } from './screenshot.js';
import { openOutline, openProblems, runCommand } from './workbenchPage.js';

const DEADLINE = 60_000;

const steps: readonly Required<ScreenshotStep>[] = [
  { name: 'findings', act: openProblems, clip: { x: 303, y: 404, width: 693, height: 98 } },
  { name: 'newDecision', act: askForDates, clip: { x: 201, y: 0, width: 600, height: 117 } },
  { name: 'sample', act: openSample, clip: { x: 52, y: 66, width: 246, height: 166 } },
  { name: 'citation', act: searchCitation, clip: { x: 201, y: 0, width: 600, height: 152 } },
  { name: 'issue', act: addIssue, clip: { x: 110, y: 488, width: 600, height: 104 } },
  { name: 'settings', act: openSettings, clip: { x: 324, y: 184, width: 530, height: 126 } },
];

const lookAtWalkthrough: ScreenshotStep = {
  name: 'walkthrough',
  act: async (page) => {
    // Beside its steps it shows the pictures only where there is room for both.
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.keyboard.press('Escape');
    await beginCommand(page, 'Welcome: Open Walkthrough...');
    await page.keyboard.type('Get Started with IMR');
    await page.keyboard.press('Enter');
    await page.locator('.gettingStartedContainer .step-title').first().waitFor({ timeout: DEADLINE });
    await page.locator('.gettingStartedContainer .getting-started-media img').first().waitFor({ timeout: DEADLINE });
  },
};

const lookAtStates: ScreenshotStep = { name: 'states', act: lookAtList };

exitOnSignals();
process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { theme: { type: 'string' }, look: { type: 'boolean' }, pictures: { type: 'boolean' } },
  });
  const theme = themeOf(values.theme);
  const [outDir] = positionals;
  if (!outDir) {
    console.error('Usage: walkthrough-main FOLDER [--theme light|dark|contrast] [--look | --pictures]');
    return 2;
  }
  const samples = path.join(projectRoot(), 'samples');
  const shown = values.look ? [...steps, lookAtStates, lookAtWalkthrough] : steps;
  await takeScreenshots({
    folder: samples,
    file: path.join(samples, 'decision-with-faults.imr.md'),
    extensionPath: projectRoot(),
    outDir,
    theme,
    size: { width: 1000, height: 640 },
    settings: { 'workbench.startupEditor': 'none', 'breadcrumbs.enabled': false },
    steps: values.pictures ? steps : shown.map(({ name, act }) => ({ name: `${name}-${theme}`, act })),
  });
  if (values.pictures) await makeSmall(outDir);
  return 0;
}

/** Few colours are enough for a picture of words: a third of the bytes. */
async function makeSmall(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.png'))) {
    const picture = path.join(folder, name);
    const options = { palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 };
    await writeFile(
      picture,
      await sharp(await readFile(picture))
        .removeAlpha()
        .png(options)
        .toBuffer(),
    );
  }
}

async function lookAtList(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.settings-editor').waitFor({ state: 'hidden', timeout: DEADLINE });
  await beginCommand(page, 'IMR: New Decision');
  for (const step of [1, 2, 3, 4, 5, 6, 7]) await answer(page, '', `${step}/10`);
  await page.locator('.quick-input-title', { hasText: '8/10' }).waitFor({ timeout: DEADLINE });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
}

async function askForDates(page: Page): Promise<void> {
  await runCommand(page, 'View: Hide Panel');
  await beginCommand(page, 'IMR: New Decision');
  await answer(page, 'CM16-0900417', '1/10');
  await answer(page, '11/03/2015', '2/10');
  await page.locator('.quick-input-title', { hasText: '3/10' }).waitFor({ timeout: DEADLINE });
  await page.keyboard.type('10/14/2015');
  await page.locator('.quick-input-message', { hasText: 'before' }).waitFor({ timeout: DEADLINE });
}

async function openSample(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await beginCommand(page, 'IMR: Open Sample Decision');
  await page.locator('.quick-input-title', { hasText: 'Open Sample' }).waitFor({ timeout: DEADLINE });
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor({ timeout: DEADLINE });
  await openOutline(page);
  await runCommand(page, 'View: Focus Active Editor Group');
}

async function searchCitation(page: Page): Promise<void> {
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await page.keyboard.press('Control+End');
  await beginCommand(page, 'IMR: Insert Citation');
  await page.locator('.quick-input-title', { hasText: 'Insert Citation' }).waitFor({ timeout: DEADLINE });
  await page.keyboard.type('shoulder');
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: 'Shoulder' })
    .first()
    .waitFor({ timeout: DEADLINE });
}

async function addIssue(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await beginCommand(page, 'IMR: Add Issue');
  await answer(page, 'Ultrasound of the left shoulder', 'Add Issue');
  await page.locator('.quick-input-message', { hasText: 'authorized' }).waitFor({ timeout: DEADLINE });
  await page.keyboard.press('Enter');
  await page
    .locator('.view-line', { hasText: 'Ultrasound of the left shoulder' })
    .first()
    .waitFor({ timeout: DEADLINE });
}

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await runCommand(page, 'Preferences: Open Settings (UI)');
  await page.locator('.settings-editor .setting-item-contents').first().waitFor({ timeout: DEADLINE });
  await page.keyboard.type('imr.');
  await page.locator('.setting-item-contents', { hasText: 'Imr' }).first().waitFor({ timeout: DEADLINE });
}

/** Chooses a command in the palette; unlike `runCommand` for one that goes on to ask in the same place. */
async function beginCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor({ timeout: DEADLINE });
  await page.keyboard.type(title);
  await page
    .locator(`.quick-input-widget [role="option"][aria-label^="${title}"]`)
    .first()
    .click({ timeout: DEADLINE });
}

async function answer(page: Page, words: string, title: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: title }).waitFor({ timeout: DEADLINE });
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}
