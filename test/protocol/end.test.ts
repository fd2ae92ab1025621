import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ExitNotification, ShutdownRequest } from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { within } from '../support/deadline.js';
import { fullCapabilities, withClient } from '../support/language-client.js';

const dyingParent = fileURLToPath(new URL('../support/dying-parent.js', import.meta.url));

describe('the server ends', () => {
  test('with the editor that started it, however that ends', async () => {
    const parent = spawn(process.execPath, [dyingParent], { stdio: ['ignore', 'pipe', 'pipe'] });
    await within(once(parent.stdout, 'data'), 'a server that is greeted');
    parent.stderr.resume();
    const bothEnded = once(parent.stderr, 'end');
    parent.kill('SIGKILL');
    await within(bothEnded, 'the end of the server');
    assert.equal(parent.signalCode, 'SIGKILL');
  });

  test('when the process that it is told to follow is gone, though its streams stay open', async () => {
    const followed = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    await withClient(
      fullCapabilities,
      { processId: followed.pid ?? 0 },
      async (client) => {
        const ended = once(client.process, 'exit');
        followed.kill('SIGKILL');
        assert.deepEqual(await within(ended, 'the end of the server'), [1, null]);
      },
      'ends itself',
    );
  });

  test('with code 1 when it is told to exit without a shutdown', () =>
    withClient(
      fullCapabilities,
      {},
      async (client) => {
        const ended = once(client.process, 'exit');
        await client.connection.sendNotification(ExitNotification.type);
        assert.deepEqual(await within(ended, 'the end of the server'), [1, null]);
      },
      'ends itself',
    ));

  test('with code 0 after a shutdown', () =>
    withClient(
      fullCapabilities,
      {},
      async (client) => {
        const uri = 'file:///drafts/a.imr.md';
        await client.open(uri, sampleDecision);
        await client.connection.sendRequest(ShutdownRequest.type);
        await client.pull(uri).then(
          () => undefined,
          () => undefined,
        );
        const ended = once(client.process, 'exit');
        await client.connection.sendNotification(ExitNotification.type);
        assert.deepEqual(await within(ended, 'the end of the server'), [0, null]);
      },
      'ends itself',
    ));
});
