import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { pageFrame } from '../../client/src/pages/page-frame.js';
import { pageMessage } from '../../client/src/pages/page-messages.js';
import { pageScript } from '../../client/src/pages/page-script.js';
import { previewScript } from '../../client/src/pages/preview-script.js';
import {
  type CheckPageAnswer,
  checkPageRequest,
  type ExportAnswer,
  exportRequest,
  previewRequest,
} from '../../server/src/protocol.js';
import { launchBrowser } from '../host/browser.js';
import { hostileDecision } from '../support/hostile-decision.js';
import { injections } from '../support/injections.js';
import { fullCapabilities, LanguageClient } from '../support/language-client.js';

const ADDRESS = 'http://page.test/';

/** What our pages are made of: nothing that runs, loads or leads away. */
const TAGS = new Set(
  (
    'html head meta title style body script main header article section h1 h2 h3 p strong small em br div span ul li button ' +
    'a table thead tbody tr th td svg g line circle text path rect title desc polyline'
  ).split(' '),
);
const ATTRIBUTES =
  /^(?:class|id|href|lang|charset|content|http-equiv|name|nonce|type|role|scope|title|aria-[a-z]+|data-[a-z]+|viewBox|width|height|x[12]?|y[12]?|cx|cy|r|d|points|text-anchor|transform|xmlns)$/;

interface Seen {
  readonly ran: readonly unknown[];
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  /** Where links lead. */
  readonly links: readonly string[];
  readonly words: string;
  readonly messages: readonly unknown[];
}

/** A page of a real browser that counts what runs, what is asked of the network and where it goes. */
class WatchedPage {
  readonly asked: string[] = [];
  #html = '';

  private constructor(readonly page: Page) {}

  static async open(browser: Browser): Promise<WatchedPage> {
    const watched = new WatchedPage(await browser.newPage());
    const { page } = watched;
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => watched.asked.push('dialog')));
    await page.addInitScript(`
      window.ranWith = [];
      window.ran = (how) => window.ranWith.push(how);
      window.told = [];
      window.acquireVsCodeApi = () => ({ getState: () => undefined, setState: () => undefined, postMessage: (message) => window.told.push(message) });
    `);
    await page.route('**/*', (route) => {
      if (route.request().url() === ADDRESS) return route.fulfill({ contentType: 'text/html', body: watched.#html });
      watched.asked.push(route.request().url());
      return route.abort();
    });
    return watched;
  }

  /** Shows a page, does what a reader might do, and gives what is to be seen of it. */
  async seen(html: string, newBody?: string): Promise<Seen> {
    this.#html = html;
    await this.page.goto(ADDRESS);
    if (newBody !== undefined) await this.page.evaluate((body) => window.postMessage({ body }, '*'), newBody);
    return this.page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const all = [...document.querySelectorAll('*')];
      for (const element of all) {
        for (const kind of ['mouseover', 'focus', 'click', 'toggle', 'error', 'load'])
          element.dispatchEvent(new MouseEvent(kind, { bubbles: true }));
      }
      await new Promise((resolve) => setTimeout(resolve));
      const found = window as unknown as { ranWith: unknown[]; told: unknown[] };
      return {
        ran: found.ranWith,
        messages: found.told,
        tags: all.map(({ tagName }) => tagName.toLowerCase()),
        attributes: all.flatMap((element) => element.getAttributeNames()),
        links: all.flatMap((element) => element.getAttribute('href') ?? []),
        words: document.body.textContent ?? '',
      };
    });
  }
}

describe('words of a decision that would run, load or lead away stand in a page as words', () => {
  let browser: Browser;
  let client: LanguageClient;
  let watched: WatchedPage;
  before(async () => {
    browser = await launchBrowser();
    client = await LanguageClient.start(fullCapabilities, { helpBase: 'imr-help:/docs/rules/' });
    watched = await WatchedPage.open(browser);
  });
  after(async () => {
    await browser.close();
    assert.equal(await client.stop(), 0);
  });

  for (const [index, words] of injections.entries()) {
    test(words, async () => {
      const uri = `file:///drafts/hostile-${index}.imr.md`;
      await client.open(uri, hostileDecision(words));
      for (const [name, html, newBody] of await pagesOf(uri)) {
        for (const [how, shown] of [
          ['as it is', html],
          ['without its policy', withoutPolicy(html)],
        ] as const) {
          assertHarmless(await watched.seen(shown, newBody), `${name}, ${how}`, words);
        }
      }
      assert.deepEqual(watched.asked, []);
      assert.equal(watched.page.url(), ADDRESS);
      await client.close(uri);
    });
  }

  async function pagesOf(uri: string): Promise<[name: string, html: string, newBody?: string][]> {
    const textDocument = { uri };
    const ask = (method: string, params: object) =>
      client.connection.sendRequest<CheckPageAnswer>(method, { textDocument, ...params });
    const check = await ask(checkPageRequest, {});
    const saved = await ask(checkPageRequest, { isOwnFile: true });
    const preview = await ask(previewRequest, { withFindings: true });
    const { content } = await client.connection.sendRequest<ExportAnswer>(exportRequest, {
      textDocument,
      format: 'html',
    });
    const frame = (body: string) => pageFrame({ ...preview, uri, body, script: pageScript + previewScript });
    return [
      ['check page', pageFrame({ ...check, uri, script: pageScript })],
      ['saved check', saved.body],
      ['preview', frame(preview.body)],
      ['preview after an edit', frame(''), preview.body],
      ['exported HTML', content],
    ];
  }
});

function assertHarmless({ ran, tags, attributes, links, words, messages }: Seen, name: string, injected: string): void {
  assert.deepEqual(ran, [], `${name}: nothing runs`);
  assert.deepEqual(
    tags.filter((tag) => !TAGS.has(tag)),
    [],
    `${name}: only elements of ours`,
  );
  assert.deepEqual(
    attributes.filter((attribute) => !ATTRIBUTES.test(attribute)),
    [],
    `${name}: only attributes of ours`,
  );
  assert.deepEqual(
    links.filter((link) => !link.startsWith('#')),
    [],
    `${name}: links lead down the page`,
  );
  for (const message of messages) {
    assert.ok(pageMessage.safeParse(message).success, JSON.stringify(message));
  }
  // Marks of bold letters are read as such, whatever is written in them.
  const [sign = ''] = /[\w.:/()#{]{5,}/.exec(injected.replace(/<\/?b\b[^>]*>/g, '')) ?? [];
  assert.notEqual(sign, '');
  assert.ok(words.includes(sign), `${name}: the words are there`);
}

function withoutPolicy(html: string): string {
  const without = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  assert.notEqual(without, html, 'the page has a policy');
  return without;
}
