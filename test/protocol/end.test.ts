import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { within } from '../support/deadline.js';
import { fullCapabilities, projectRoot, withClient } from '../support/language-client.js';

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

  test('when its streams are closed, though the editor that it follows lives', () =>
    withClient(
      fullCapabilities,
      { processId: process.pid },
      async (client) => {
        const ended = once(client.process, 'exit');
        client.process.stdin?.end();
        assert.deepEqual(await within(ended, 'the end of the server'), [1, null]);
      },
      'ends itself',
    ));

  test('when the channel to the editor is gone, though both live', async () => {
    const server = fork('dist/server.cjs', ['--node-ipc'], { cwd: projectRoot });
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
    const ended = once(server, 'exit');
    server.disconnect();
    assert.deepEqual(await within(ended, 'the end of the server'), [1, null]);
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
