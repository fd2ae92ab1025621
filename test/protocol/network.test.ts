import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { exportRequest, previewRequest } from '../../server/src/protocol.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { commandLine, type Files, inFolder, runIn } from '../support/command-line-world.js';
import { everyRequest } from '../support/every-request.js';
import { fullCapabilities, withClient } from '../support/language-client.js';

const refused = new URL('../support/refused-sockets.js', import.meta.url).href;
const address = 'http://192.0.2.1/';
/** A decision with addresses that somebody might want to look at. */
const decision = sampleDecision
  .replace('Standard', 'Standart')
  .replace('The guideline', `See ${address} and https://example.org/x.png. The guideline`);
const files: Files = { 'a.imr.md': decision };

const waysOut: Readonly<Record<string, string>> = {
  'a socket': `require('net').connect(9, '192.0.2.1')`,
  'a request': `require('http').get('${address}')`,
  'a safe request': `require('https').get('https://192.0.2.1/')`,
  'a safe socket': `require('tls').connect(9, '192.0.2.1')`,
  fetching: `fetch('${address}').catch(() => {})`,
  'a datagram': `require('dgram').createSocket('udp4').send('x', 9, '192.0.2.1')`,
  'a look-up of a name': `require('dns').lookup('example.org', () => {})`,
  'a server': `require('http').createServer().listen(0).close()`,
};

const runs: readonly (readonly string[])[] = [
  ...['stylish', 'json', 'ndjson', 'sarif', 'junit', 'github'].map((format) => ['--format', format, '.']),
  ['--fix', 'a.imr.md'],
  ['--fix-dry-run', '--report-suppressions', 'a.imr.md'],
  ['--explain', 'structure/placeholder'],
  ['--rules'],
  ['--help'],
  ['nowhere.imr.md'],
];

/** Runs with a folder and the surroundings in which sockets are refused; gives the tries. */
async function triesOf(use: (folder: string, env: Readonly<Record<string, string>>) => Promise<void> | void) {
  return inFolder(files, async (folder) => {
    const seen = join(folder, 'seen.log');
    await use(folder, { IMR_SOCKETS_SEEN: seen });
    return existsSync(seen) ? readFileSync(seen, 'utf8').trim().split('\n') : [];
  });
}

describe('the watch on the network', () => {
  for (const [name, program] of Object.entries(waysOut)) {
    test(`sees ${name}`, async () => {
      const tries = await triesOf((cwd, env) => {
        spawnSync(process.execPath, ['--import', refused, '-e', program], { cwd, env: { ...process.env, ...env } });
      });
      assert.ok(tries.length > 0 && tries[0] !== '', `${tries}`);
    });
  }
});

describe('no network is asked for', () => {
  test('by the server, whatever it is asked', async () => {
    const tries = await triesOf((folder, env) =>
      withClient(
        fullCapabilities,
        { nodeOptions: ['--import', refused], env, folders: [pathToFileURL(folder).href] },
        async (client) => {
          const uri = pathToFileURL(join(folder, 'a.imr.md')).href;
          await client.open(uri, decision);
          assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
          for (const line of [3, 17, 24, 30]) {
            for (const { method, params } of everyRequest(uri, line))
              await client.connection.sendRequest(method, params);
          }
          const textDocument = { uri };
          await client.connection.sendRequest(exportRequest, { textDocument, format: 'word' });
          await client.connection.sendRequest(previewRequest, { textDocument });
        },
      ),
    );
    assert.deepEqual(tries, []);
  });

  for (const args of runs) {
    test(`by the command line: ${args.join(' ')}`, async () => {
      const tries = await triesOf(async (folder, env) => {
        const { code, stderr } = await runIn(folder, args, { env: { ...env, NODE_OPTIONS: `--import ${refused}` } });
        assert.notEqual(code, null);
        assert.doesNotMatch(stderr, /refused/);
      });
      assert.deepEqual(tries, []);
    });
  }

  const strace = '/usr/bin/strace';
  test('by the command line of the system itself', { skip: !existsSync(strace) && 'strace is not installed' }, () =>
    inFolder(files, async (folder) => {
      const calls = join(folder, 'calls.log');
      const traced = ['-f', '-qq', '-e', 'trace=%network', '-o', calls, process.execPath];
      const run = (...args: string[]) => {
        spawnSync(strace, [...traced, ...args], { cwd: folder });
        return readFileSync(calls, 'utf8')
          .split('\n')
          .filter((call) => /AF_INET|AF_NETLINK|AF_PACKET/.test(call));
      };
      assert.deepEqual(run(commandLine, '--format', 'json', '.'), []);
      assert.notDeepEqual(run('-e', waysOut['a server'] ?? ''), [], 'the trace sees a server');
    }),
  );
});
