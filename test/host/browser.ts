import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { type BrowserProgram, installBundledBrowser } from './bundledBrowser.js';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

// Without the network flags Chromium asks for Google's hosts at every start, which a closed network answers with noise.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a headless Chromium: the program in CHROMIUM, an installed one, else one from the npm registry.
 *
 * CHROMIUM=bundled takes the one from the registry at once. A program that CHROMIUM names but does not start is an error,
 * not a reason to look further.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM;
  const failures: string[] = [];
  for (const find of candidates(named)) {
    try {
      return await launch(await find());
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    'No Chromium could be started. Install one (Debian: apt-get install chromium) or set CHROMIUM to the path of one; ' +
      `the one from the npm registry needs Linux x64.\n${failures.join('\n')}`,
  );
}

function candidates(named: string | undefined): (() => Promise<BrowserProgram>)[] {
  if (named === 'bundled') return [installBundledBrowser];
  if (named) return [async () => ({ path: named })];
  const installed = INSTALLED.filter((path) => existsSync(path)).map((path) => async () => ({ path }));
  return [...installed, installBundledBrowser];
}

async function launch(program: BrowserProgram): Promise<Browser> {
  // The library would leave its folders behind.
  if (!existsSync(program.path)) throw new Error(`There is no ${program.path}.`);
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...program.env }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  return chromium.launch({ executablePath: program.path, args: FLAGS, env, headless: true });
}
