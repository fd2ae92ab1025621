import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { checkWorkspaceRequest } from '../../server/src/protocol.js';
import { rules } from '../../server/src/rules/index.js';
import { runIn } from '../support/command-line-world.js';
import { fullCapabilities, withClient } from '../support/language-client.js';
import {
  assertSameFindings,
  type FoundIn,
  foundInEditor,
  foundInJson,
  foundInLines,
  type ParityFinding,
} from '../support/parity-findings.js';
import { type ParityText, parityTexts } from '../support/parity-texts.js';

type Text = ParityText & { readonly path: string };
/** The many examples lie in a folder of their own: only some ways are tried with all of them. */
const all: readonly Text[] = parityTexts().map((text, index) => ({
  ...text,
  path: `${text.kind === 'example' ? 'examples' : 'd'}/${index}.imr.md`,
}));
const texts = all.filter(({ kind }) => kind !== 'example');
const nameOf = (path: string) => all.find((text) => text.path === path)?.name ?? path;
const byteOrderMark = '\ufeff';

describe('the same findings by every way of checking', () => {
  let folder: string;
  /** By the command line in one thread, with nothing kept. */
  let expected: FoundIn;

  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'imr-parity-')));
    for (const name of ['d', 'examples']) await mkdir(join(folder, name));
    await Promise.all(all.map(({ path, text }) => writeFile(join(folder, path), text)));
    expected = foundInJson((await run(['--format', 'json', '--jobs', '1', 'd', 'examples'])).stdout);
    assert.deepEqual([...expected.keys()].sort(), all.map(({ path }) => path).sort());
  });
  after(() => rm(folder, { recursive: true }));

  /** Runs the command line over the texts; of standard error there is only what `--stats` tells. */
  const run = async (args: readonly string[], stdin?: string) => {
    const { code, stdout, stderr } = await runIn(folder, ['--fail-on', 'never', ...args], { stdin: stdin ?? '' });
    assert.equal(code, 0, stderr);
    if (!args.includes('--stats')) assert.equal(stderr, '');
    return { stdout, fromCache: Number(/from the cache: (\d+)$/m.exec(stderr)?.[1]) };
  };
  const same = (found: FoundIn, among: readonly Text[] = texts) =>
    assertSameFindings(found, new Map(among.map(({ path }) => [path, expected.get(path) ?? []])), nameOf);

  for (const jobs of ['2', '4']) {
    test(`the command line in ${jobs} threads`, async () => {
      same(foundInJson((await run(['--format', 'json', '--jobs', jobs, 'd', 'examples'])).stdout), all);
    });
  }

  test('the command line in as many threads as pay, as a line for each file', async () => {
    same(foundInLines((await run(['--format', 'ndjson', 'd'])).stdout));
  });

  test('the command line with a cache, in which there is nothing, and then everything', async () => {
    const kept = ['--cache', '--cache-location', 'kept', '--stats', '--format', 'json', 'd'];
    const [cold, warm, warmInThreads] = [
      await run(['--jobs', '2', ...kept]),
      await run(['--jobs', '1', ...kept]),
      await run(['--jobs', '4', ...kept]),
    ];
    // Two of the examples may have the same text.
    assert.ok(cold.fromCache < texts.length / 10, `${cold.fromCache} from an empty cache`);
    assert.deepEqual([warm.fromCache, warmInThreads.fromCache], [texts.length, texts.length]);
    for (const { stdout } of [cold, warm, warmInThreads]) same(foundInJson(stdout));
  });

  test('standard input, one decision', async () => {
    const among = texts.filter(({ kind }) => kind === 'file');
    const found = new Map<string, readonly ParityFinding[]>();
    for (const { path, text } of among) {
      const { stdout } = await run(['--format', 'json', '--stdin-filename', path, '-'], text);
      for (const [name, findings] of foundInJson(stdout)) found.set(name, findings);
    }
    same(found, among);
  });

  for (const jobs of ['1', '2']) {
    test(`standard input, a decision a line (${jobs} thread(s))`, async () => {
      const lines = texts.map(({ path, text }) => `${JSON.stringify({ path, text })}\n`).join('');
      const args = ['--stdin-format', 'ndjson', '--format', 'ndjson', '--jobs', jobs, '-'];
      same(foundInLines((await run(args, lines)).stdout));
    });
  }

  test('the language server, open in an editor', async () => {
    const found = new Map<string, readonly ParityFinding[]>();
    await withClient(fullCapabilities, {}, async (client) => {
      for (const { path, text } of all) {
        const uri = pathToFileURL(join(folder, path)).href;
        // An editor takes the mark of the encoding away before anybody sees the text.
        await client.open(uri, text.startsWith(byteOrderMark) ? text.slice(1) : text);
        const report = await client.pull(uri);
        await client.close(uri);
        if (report.kind === 'full') found.set(path, foundInEditor(report.items));
      }
    });
    same(found, all);
  });

  test('the language server, all decisions in the workspace', async () => {
    const found = new Map<string, readonly ParityFinding[]>();
    const root = pathToFileURL(folder).href;
    const capabilities = { ...fullCapabilities, workspace: { workspaceFolders: true } };
    await withClient(capabilities, { folders: [root] }, async (client) => {
      await client.connection.sendRequest(checkWorkspaceRequest, {});
      for (const { path } of texts) {
        found.set(path, foundInEditor(client.diagnosticsPublishedLast(`${root}/${path}`)));
      }
    });
    same(found);
  });

  test('enough texts for this to mean something', () => {
    const found = new Set([...expected.values()].flat().map(({ rule }) => rule));
    const neverFound = rules.filter(({ id, examples }) => !found.has(id) && examples.faulty.length > 0);
    assert.deepEqual(
      neverFound.map(({ id }) => id),
      [],
    );
  });
});
