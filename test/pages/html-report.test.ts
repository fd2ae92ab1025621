import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { readDocument } from '../../server/src/documents/read-document.js';
import { launchBrowser } from '../host/browser.js';
import { type Files, inFolder, runIn } from '../support/command-line-world.js';
import { studyFiles } from '../support/study-files.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hostileName = '"><img src=x onerror=window.hacked=1>.imr.md';
const hostileWords = '</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>';

/** A page with everything that went wrong in it, and every address that it asked for. */
interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly asked: readonly string[];
}

async function opened(browser: Browser, file: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('body[data-ready]');
  return { page, faults, asked };
}

/** Makes the report on these files, and opens it. */
async function withReport(files: Files, use: (file: string, folder: string) => Promise<void>): Promise<void> {
  await inFolder(files, async (folder) => {
    const { stderr } = await runIn(folder, ['--format', 'html', '--output', 'report.html', 'd']);
    assert.equal(stderr, '');
    await use(join(folder, 'report.html'), folder);
  });
}

async function textsOf(page: Pick<Page, 'locator'>, selector: string): Promise<string[]> {
  return (await page.locator(selector).allTextContents()).map((words) => words.trim());
}

describe('the HTML report in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(async () => browser.close());

  test('ten decisions: the list, a bar and its decisions, and back', async () => {
    await withReport(studyFiles(10), async (file) => {
      const { page, faults, asked } = await opened(browser, file);
      assert.equal(await page.locator('#status').textContent(), '10 decisions.');
      assert.equal(await page.locator('#rows tr').count(), 10);
      await page.locator('#by-rule-title').locator('..').locator('svg a').first().click();
      assert.equal(await page.locator('#status').textContent(), 'Rule: header/unknown-priority. 4 of 10 decisions.');
      assert.equal(await page.locator('#rows tr').count(), 4);
      await page.locator('#rows summary').first().click();
      assert.match(
        (await textsOf(page, '#rows li'))[0] ?? '',
        /^Warning The priority is written "Standart"\..*line 4:18 · header\/unknown-priority$/s,
      );
      await page.goBack();
      assert.equal(await page.locator('#status').textContent(), '10 decisions.');
      await page.locator('#words').fill('0003');
      assert.equal(await page.locator('#rows tr').count(), 1);
      await page.locator('#clear').click();
      assert.equal(await page.locator('#rows tr').count(), 10);
      assert.deepEqual(faults, []);
      assert.deepEqual(asked, [pathToFileURL(file).href]);
    });
  });

  test('the keyboard alone: a bar is reached, followed, and the list is where one goes on', async () => {
    await withReport(studyFiles(10), async (file) => {
      const { page } = await opened(browser, file);
      const bar = page.locator('#overall-title').locator('..').locator('svg a').first();
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press('Tab');
        if (await bar.evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press('Enter');
      assert.match(
        (await page.locator('#status').textContent()) ?? '',
        /^Overall determination: Uphold\. \d+ of 10 decisions\.$/,
      );
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'decisions');
    });
  });

  test('every bar says in words what it shows, and its table says the same', async () => {
    await withReport(studyFiles(10), async (file) => {
      const { page } = await opened(browser, file);
      const charts = await page.locator('section.chart').all();
      assert.equal(charts.length, 7);
      for (const chart of charts) {
        const labels = await textsOf(chart, 'svg a title');
        const rows = await chart
          .locator('tbody tr')
          .evaluateAll((all) =>
            all.map((row) => [row.querySelector('th a')?.textContent, row.querySelector('td:last-child')?.textContent]),
          );
        assert.ok(labels.length > 0);
        assert.deepEqual(
          labels.map((label) => label.replace(/^(.*?): ([\d,]+) .*$/, '$1: $2')),
          rows.map((row) => row.join(': ')),
        );
      }
    });
  });

  test('nothing in names and texts is run', async () => {
    const [text] = Object.values(studyFiles(1));
    const files = {
      [`d/${hostileName}`]: String(text)
        .replace('Standard', hostileWords)
        .replace(/CM16-\d+/, hostileWords),
      [`d/x${hostileName}`]: Uint8Array.from([0xff]),
    };
    await inFolder(files, async (folder) => {
      const { code } = await runIn(folder, ['--format', 'html', '--output', 'report.html', 'd', '--fail-on', 'never']);
      assert.equal(code, 2);
      const { page, faults, asked } = await opened(browser, join(folder, 'report.html'));
      await page.locator('#rows summary').click();
      assert.deepEqual(await textsOf(page, '#rows th > span:first-child'), [`d/${hostileName}`]);
      assert.ok((await textsOf(page, '#rows li')).some((words) => words.includes('</script><script>')));
      assert.ok((await textsOf(page, 'code')).includes(`d/x${hostileName}`));
      assert.equal(await page.evaluate(() => 'hacked' in window), false);
      assert.equal(await page.locator('img').count(), 0);
      assert.deepEqual(faults, []);
      assert.deepEqual(asked, [pathToFileURL(join(folder, 'report.html')).href]);
    });
  });

  test('a script that is put in afterwards does not run either', async () => {
    await withReport(studyFiles(1), async (file) => {
      const html = await readFile(file, 'utf8');
      await writeFile(
        file,
        html.replace('<main>', '<main><script>window.hacked=1</script><img src="x" onerror="window.hacked=1">'),
      );
      const { page, faults } = await opened(browser, file);
      assert.equal(await page.evaluate(() => 'hacked' in window), false);
      assert.ok(faults.length > 0);
    });
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`no fault that axe knows, ${scheme}`, async () => {
      await withReport(studyFiles(10), async (file) => {
        const { page } = await opened(browser, file, scheme);
        await page.locator('#rows summary').first().click();
        for (const summary of await page.locator('section.chart summary').all()) await summary.click();
        await page.evaluate(axe);
        const shape = z.object({
          violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
        });
        const { violations } = shape.parse(await page.evaluate('axe.run()'));
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.slice(0, 3)]),
          [],
        );
      });
    });
  }

  test('printed, it has the numbers and the list', async () => {
    await withReport(studyFiles(10), async (file) => {
      const { page } = await opened(browser, file);
      const { text } = await readDocument(new Uint8Array(await page.pdf({ format: 'Letter' })), 'PDF');
      for (const words of [
        'Without an error',
        'Findings by rule',
        'header/unknown-priority',
        'Overall determination',
        'd/case-0009.imr.md',
        'The priority is written "Standart".',
      ])
        assert.ok(text.replace(/\s+/g, ' ').includes(words), words);
      assert.equal(await page.locator('#rows details[open]').count(), 0);
    });
  });

  test('ten thousand decisions: as many elements as ten have, every decision within reach', async () => {
    await withReport(studyFiles(10_000), async (file) => {
      const { page, faults } = await opened(browser, file);
      assert.equal(await page.locator('#status').textContent(), '10,000 decisions.');
      assert.equal(await page.locator('#rows tr').count(), 50);
      assert.ok((await page.locator('*').count()) < 3000);
      assert.equal(await page.locator('#page').textContent(), 'Page 1 of 200');
      await page.locator('#next').click();
      assert.equal((await textsOf(page, '#rows th > span:first-child'))[0], 'd/case-0050.imr.md');
      await page.locator('#limit-determination-title').locator('..').locator('svg a').nth(1).click();
      assert.equal(
        await page.locator('#status').textContent(),
        'Limit of the determination: late. 1,000 of 10,000 decisions.',
      );
      assert.deepEqual(faults, []);
    });
  });
});
