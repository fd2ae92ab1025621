import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type ServeOptions, servedWith } from './serve.js';
import { type Size, withPage } from './withPage.js';
import { waitForEditor, waitForProblems } from './workbenchPage.js';
import type { UserSettings } from './workbenchSettings.js';

const SIZE = { width: 1400, height: 900 };

const themes = { light: 'Light Modern', dark: 'Dark Modern', contrast: 'Default High Contrast' } as const;

export type Theme = keyof typeof themes;

/** The theme with this name; light where there is none. */
export function themeOf(name: string | undefined): Theme {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}

const TIDY: UserSettings = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.accessibilitySupport': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'window.menuBarVisibility': 'hidden',
};

/** One picture: what to do before it is taken, and the name of its file without `.png`. */
export interface ScreenshotStep {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  /** In pixels of the page; without it the whole page is taken. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What to open, and the pictures to take one after the other in the same page. */
export interface ScreenshotOptions extends ServeOptions {
  readonly outDir: string;
  readonly steps: readonly ScreenshotStep[];
  readonly theme?: Theme;
  readonly size?: Size;
  /** Resolves when the extension has run; without it, the first problem in the status bar is the sign. */
  readonly ready?: (page: Page) => Promise<void>;
}

/**
 * Opens the served workbench in a headless browser and takes a picture after each step.
 *
 * Nothing is saved, so a step may type. A step should wait for what it wants to show; helpers are in `workbenchPage.ts`.
 * When something does not come about, `failed.png` in `outDir` shows the page as it was.
 */
export async function takeScreenshots(options: ScreenshotOptions): Promise<void> {
  await mkdir(options.outDir, { recursive: true });
  await withPage(servedWith({ ...options, settings: settingsFor(options) }), options.size ?? SIZE, (page, { url }) =>
    takeAll(page, url, options),
  );
}

function settingsFor(options: ScreenshotOptions): UserSettings {
  return { ...TIDY, 'workbench.colorTheme': themes[options.theme ?? 'light'], ...options.settings };
}

async function takeAll(page: Page, url: string, options: ScreenshotOptions): Promise<void> {
  const picture = (name: string): string => path.join(options.outDir, `${name}.png`);
  try {
    await page.goto(url);
    await waitForEditor(page);
    await (options.ready ?? waitForProblems)(page);
    for (const step of options.steps) {
      await step.act(page);
      await page.screenshot({
        path: picture(step.name),
        animations: 'disabled',
        ...(step.clip && { clip: step.clip }),
      });
    }
  } catch (error) {
    if (page.isClosed()) throw error;
    await page.screenshot({ path: picture('failed') });
    throw new Error(`${messageOf(error)}\nWhat the editor showed then: ${picture('failed')}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
