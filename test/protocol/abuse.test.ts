import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { within } from '../support/deadline.js';
import { type AnyRequest, everyRequest } from '../support/every-request.js';
import { fullCapabilities, type LanguageClient, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/abused.imr.md';
const faulty = sampleDecision.replace('Standard', 'Standart');
const LINES = sampleDecision.split('\n').length;
const REQUEST_CANCELLED = -32800;

/** The answer to a request, or the code of the error that it was answered with. */
async function answerTo({ connection }: LanguageClient, { method, params }: AnyRequest): Promise<unknown> {
  try {
    return await within(connection.sendRequest<unknown>(method, params), `an answer to ${method}`);
  } catch (error) {
    if (error instanceof ResponseError) return { errorCode: error.code };
    throw error;
  }
}

/** Proves that the server goes on: it has the findings of a text that it was just given. */
async function assertAlive(client: LanguageClient): Promise<void> {
  const alive = 'file:///drafts/alive.imr.md';
  await client.open(alive, faulty);
  assert.deepEqual(await client.pulledRules(alive), ['header/unknown-priority']);
  await client.close(alive);
}

/** An answer without the name that it has among all answers. */
function withoutId(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  return { ...answer, resultId: undefined };
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}

describe('a client that asks for anything', () => {
  test('about documents that are not open is answered each time, and with no error', () =>
    withClient(fullCapabilities, {}, async (client) => {
      for (const request of everyRequest('file:///nowhere.imr.md', 3)) {
        const answer = await answerTo(client, request);
        assert.ok(!Object.hasOwn(Object(answer), 'errorCode'), `${request.method}: ${JSON.stringify(answer)}`);
      }
      await assertAlive(client);
    }));

  test('in parameters of any other form is answered each time', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty);
      for (const { method } of everyRequest(uri, 0)) {
        for (const params of [
          {},
          [],
          { textDocument: null },
          { textDocument: { uri: 7 } },
          { textDocument: { uri } },
        ]) {
          await answerTo(client, { method, params });
        }
      }
      for (const method of ['textDocument/didChange', 'textDocument/didOpen', 'textDocument/didClose', '$/nonsense']) {
        for (const params of [{}, { textDocument: null }, { textDocument: { uri }, contentChanges: 'x' }]) {
          await client.connection.sendNotification(method, params);
        }
      }
      await assertAlive(client);
    }));

  test('in lines that are not there is answered each time', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty);
      for (const line of [LINES + 10, 2 ** 31 - 1, -1]) {
        for (const request of everyRequest(uri, line)) await answerTo(client, request);
      }
      await assertAlive(client);
    }));

  test('and takes it back at once, or later, gets the answer or word that it was cancelled', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty);
      const requests = everyRequest(uri, 20);
      for (const rounds of [0, 1, 3, 10]) {
        const answers = requests.map(async ({ method, params }) => {
          const source = new CancellationTokenSource();
          const answer = client.connection.sendRequest(method, params, source.token);
          for (let turn = 0; turn < rounds; turn++) await new Promise(setImmediate);
          source.cancel();
          return within(answer, `an answer to ${method}`).then(
            () => 'answered',
            (error: unknown) => (error instanceof ResponseError ? error.code : error),
          );
        });
        for (const [index, answer] of (await Promise.all(answers)).entries()) {
          assert.ok(answer === 'answered' || answer === REQUEST_CANCELLED, `${requests[index]?.method}: ${answer}`);
        }
      }
      await assertAlive(client);
    }));

  test('without any ability of its own is served', () =>
    withClient({}, { processId: process.pid }, async (client) => {
      await client.open(uri, faulty);
      const { diagnostics } = await client.published(uri, 1);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['header/unknown-priority'],
      );
      for (const request of everyRequest(uri, 20)) await answerTo(client, request);
      await client.change(uri, 2, [{ text: sampleDecision }]);
      assert.deepEqual((await client.published(uri, 2)).diagnostics, []);
    }));

  test('of two documents at once, twice over, loses no answer and gets the same as one by one', () =>
    withClient(fullCapabilities, {}, async (client) => {
      const uris = [uri, 'file:///drafts/other.imr.md'];
      for (const each of uris) await client.open(each, faulty);
      const requests = uris.flatMap((each) => everyRequest(each, 20));
      const single: unknown[] = [];
      for (const request of requests) single.push(withoutId(await answerTo(client, request)));
      for (let round = 0; round < 2; round++) {
        const answers = await Promise.all(requests.map((request) => answerTo(client, request)));
        assert.deepEqual(answers.map(withoutId), single);
      }
    }));

  test('and shuts down while the server is busy gets all its answers first', () =>
    withClient(
      fullCapabilities,
      {},
      async (client) => {
        await client.open(uri, faulty.repeat(20));
        const answers = everyRequest(uri, 20).map((request) => answerTo(client, request));
        const ended = client.stop();
        for (const answer of await Promise.all(answers)) assert.ok(!Object.hasOwn(Object(answer), 'errorCode'));
        assert.equal(await ended, 0);
      },
      'ends itself',
    ));
});

describe('a document', () => {
  for (const version of [1, 0, -5, 1_000_000]) {
    test(`whose text changes under version ${version} has the findings of the new text`, () =>
      withClient(fullCapabilities, {}, async (client) => {
        await client.open(uri, faulty);
        const before = await client.pull(uri);
        assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
        await client.change(uri, version, [{ text: sampleDecision }]);
        const after = await client.pull(uri, before.resultId);
        assert.deepEqual(after.kind === 'full' && after.items, []);
      }));
  }

  test('that is edited where it has no text has the same text on both sides', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty);
      const edits = [
        { range: range(LINES + 5, 0, LINES + 9, 4), text: '' },
        { range: range(-3, -2, -1, 0), text: '' },
        { range: range(3, 100_000, 3, 100_001), text: '' },
        { range: range(4, 2, 3, 17), text: '' },
      ];
      for (const [index, edit] of edits.entries()) await client.change(uri, index + 2, [edit]);
      await client.change(uri, 9, [{ text: faulty }]);
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
    }));

  test('that is opened twice and closed twice is one document', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, sampleDecision);
      await client.open(uri, faulty);
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
      await client.close(uri);
      await client.close(uri);
      await client.change(uri, 3, [{ text: 'x' }]);
      assert.deepEqual(await client.pulledRules(uri), []);
      await assertAlive(client);
    }));
});

describe('a stream', () => {
  test('with a message that is no JSON goes on with the next one', () =>
    withClient(fullCapabilities, {}, async (client) => {
      client.process.stdin?.write('Content-Length: 5\r\n\r\n{bad}');
      await assertAlive(client);
    }));

  test('that ends within a message ends the server', () =>
    withClient(
      fullCapabilities,
      {},
      async (client) => {
        const exited = once(client.process, 'exit');
        client.process.stdin?.end('Content-Length: 500\r\n\r\n{"jsonrpc":');
        assert.deepEqual(await within(exited, 'the end of the server'), [1, null]);
      },
      'ends itself',
    ));
});
