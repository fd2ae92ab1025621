/**
 * Opens a hostile folder in a real editor and looks at what the language server has shown there: outline, hover, completion
 * with its documentation, findings, names of files. Nothing may run, load, lead away or be a command.
 */
import type { Page } from 'playwright-core';
import { projectRoot } from './cache.js';
import { exitOnSignals } from './cleanup.js';
import { fillHostileFolder, type HostileFolder, type HostilePlace } from './hostileFolder.js';
import { withPage } from './withPage.js';
import { openOutline, openProblems, waitForProblems } from './workbenchPage.js';
import { temporaryFolder } from './workspace.js';

const DEADLINE = 20_000;
/** High enough for the whole outline. */
const SIZE = { width: 1600, height: 3000 };

async function main(): Promise<number> {
  const folder = await temporaryFolder();
  try {
    const hostile = await fillHostileFolder(folder.path);
    const faults = await faultsIn(folder.path, hostile);
    for (const fault of faults) console.error(fault);
    console.log(faults.length === 0 ? `${looks.length} passed, 0 failed` : `0 passed, ${faults.length} failed`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await folder.remove();
  }
}

async function faultsIn(folder: string, hostile: HostileFolder): Promise<string[]> {
  return withPage({ folder, file: hostile.draft, extensions: [projectRoot()] }, SIZE, async (page, { url }) => {
    const asked = await watch(page);
    await page.goto(url);
    await waitForProblems(page);
    const faults: string[] = [];
    for (const [name, look] of looks) {
      faults.push(...(await look(page, hostile)).map((fault) => `${name}: ${fault}`));
      console.log(`looked at ${name}`);
    }
    const ran = await Promise.all(page.frames().map((frame) => frame.evaluate('window.ranWith')));
    return [...faults, ...asked, ...ran.flat().map((how) => `ran: ${how}`)];
  });
}

/** Gives the list of what is asked of other places than the editor, which grows. */
async function watch(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.addInitScript('window.ranWith = []; window.ran = (how) => window.ranWith.push(String(how));');
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => asked.push(`asked: ${dialog.message()}`)));
  page.on('request', (request) => {
    const { hostname, pathname } = new URL(request.url());
    if (hostname === 'away.test' || /\/x$/.test(pathname)) asked.push(`loaded: ${request.url()}`);
  });
  return asked;
}

type Look = (page: Page, hostile: HostileFolder) => Promise<string[]>;

const looks: readonly (readonly [name: string, look: Look])[] = [
  ['problems', problems],
  ['outline', outline],
  ['hover', hovers],
  ['completion', completions],
  ['names of files', (page) => notPlain(page, '.explorer-folders-view .monaco-list-row')],
];

async function problems(page: Page): Promise<string[]> {
  await openProblems(page);
  return notPlain(page, '.markers-panel .monaco-list-row');
}

async function outline(page: Page, { issues }: HostileFolder): Promise<string[]> {
  await openOutline(page);
  const rows = await page.locator('.outline-tree .monaco-list-row', { hasText: /MRI/ }).count();
  const few = rows < issues ? [`${rows} issues are shown of ${issues}`] : [];
  return [...few, ...(await notPlain(page, '.outline-tree .monaco-list-row'))];
}

async function hovers(page: Page, { citations, issues }: HostileFolder): Promise<string[]> {
  const faults = citations.length < issues / 2 ? [`only ${citations.length} guidelines are cited`] : [];
  for (const place of citations) {
    await goTo(page, place);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page
      .locator('.monaco-hover .hover-contents:visible', { hasText: 'Publisher:' })
      .first()
      .waitFor({ timeout: DEADLINE });
    faults.push(...(await notPlain(page, '.monaco-hover .hover-contents')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  return faults;
}

async function completions(page: Page, { completion, issues }: HostileFolder): Promise<string[]> {
  await goTo(page, completion);
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor({ timeout: DEADLINE });
  await page.keyboard.press('Control+Space');
  const details = page.locator('.suggest-details .body');
  const [faults, seen] = [new Set<string>(), new Set<string>()];
  for (let index = 0; index < issues; index++) {
    const label = await page.locator('.suggest-widget .monaco-list-row.focused').getAttribute('aria-label');
    await details.filter({ hasText: 'Publisher:' }).waitFor({ timeout: DEADLINE });
    seen.add(label ?? '');
    for (const fault of await notPlain(page, '.suggest-widget .monaco-list-row, .suggest-details .body'))
      faults.add(fault);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Escape');
  return [...(seen.size < issues / 2 ? [`only ${seen.size} rows were seen`] : []), ...faults];
}

async function goTo(page: Page, { line, column }: HostilePlace): Promise<void> {
  await page
    .locator('.editor-instance .monaco-editor')
    .first()
    .click({ position: { x: 300, y: 10 } });
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor({ timeout: DEADLINE });
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: DEADLINE });
}

/** What is there in place of words: elements that load or run, attributes that run, links that are commands. */
async function notPlain(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((where) => {
    const inside = [...document.querySelectorAll(where)].flatMap((each) => [...each.querySelectorAll('*')]);
    const tags = 'script iframe object embed form meta base link style img svg math video audio input details'.split(
      ' ',
    );
    const isCommand = (name: string, value: string) =>
      /href$/.test(name) && /^(?:command|javascript|data|vscode):/.test(value);
    return inside.flatMap((element) => [
      ...(tags.includes(element.tagName.toLowerCase()) ? [element.outerHTML.slice(0, 200)] : []),
      ...[...element.attributes].flatMap(({ name, value }) =>
        /^on/.test(name) || isCommand(name, value) ? [`${name}="${value}"`] : [],
      ),
    ]);
  }, selector);
}

exitOnSignals();
process.exitCode = await main();
