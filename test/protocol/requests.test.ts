import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  FoldingRangeRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { within } from '../support/deadline.js';
import { fullCapabilities, LanguageClient, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/a.imr.md';
const faulty = sampleDecision.replace('Standard', 'Standart');
const position = { line: 0, character: 0 };
const range = { start: position, end: position };

/** The code of the error that an answer is; fails on any other answer. */
async function errorCodeOf(answer: Promise<unknown>): Promise<number> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof ResponseError) return error.code;
    throw error;
  }
  throw new assert.AssertionError({ message: 'the request was answered' });
}

describe('a request', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start(fullCapabilities);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('that the server does not know is answered so', async () => {
    assert.equal(await errorCodeOf(client.connection.sendRequest('imr/submit', {})), ErrorCodes.MethodNotFound);
    assert.equal(
      await errorCodeOf(client.connection.sendRequest('textDocument/rename', { textDocument: { uri }, position })),
      ErrorCodes.MethodNotFound,
    );
  });

  test('for a document that was closed is answered with nothing', async () => {
    await client.open(uri, faulty);
    assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
    await client.close(uri);
    const { connection } = client;
    const textDocument = { uri };
    const context = { diagnostics: [] };
    assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] });
    assert.deepEqual(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
    assert.deepEqual(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }), []);
    assert.deepEqual(await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context }), []);
    assert.deepEqual(await connection.sendRequest(CompletionRequest.type, { textDocument, position }), {
      isIncomplete: false,
      items: [],
    });
  });

  test('for a document that was opened again sees its new text', async () => {
    await client.open(uri, faulty);
    assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
    await client.close(uri);
    await client.open(uri, sampleDecision);
    assert.deepEqual(await client.pulledRules(uri), []);
    await client.close(uri);
  });

  test('at a place past the end of the text is answered', async () => {
    await client.open(uri, sampleDecision);
    const far = { line: 9999, character: 9999 };
    const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: far });
    assert.ok(list && 'items' in list);
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['imr-issue'],
    );
    await client.close(uri);
  });

  for (const [name, text, answer] of [
    ['a decision', sampleDecision, true],
    ['a decision without its header', sampleDecision.slice(sampleDecision.indexOf('###')), true],
    ['another document', '# Shopping list\n\n- bread\n', false],
    ['a note on a decision', 'Case Number: CM16-0900001\n\nPlease call back.\n', false],
    ['a letter that names two header fields', 'Case Number: CM16-0900001\nPriority: Standard\n\nPlease call.\n', false],
    ['nothing', '', false],
  ] as const) {
    test(`imr/recognize says ${answer} of ${name}`, async () => {
      assert.equal(await client.connection.sendRequest('imr/recognize', { text }), answer);
    });
  }

  for (const params of [{}, { text: 7 }, { text: null }, { uri }]) {
    test(`imr/recognize says false of ${JSON.stringify(params)}`, async () => {
      assert.equal(await client.connection.sendRequest('imr/recognize', params), false);
    });
  }
});

describe('a request that is cancelled while the server waits for the settings', () => {
  test('is answered with RequestCancelled, and the next one as usual', async () => {
    const cancellation = new CancellationTokenSource();
    const configure = () => {
      cancellation.cancel();
      return [{}];
    };
    const capabilities = { ...fullCapabilities, workspace: { configuration: true } };
    await withClient(capabilities, { configure }, async (client) => {
      await client.open(uri, faulty);
      const params = { textDocument: { uri } };
      const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, cancellation.token);
      assert.equal(await errorCodeOf(answer), LSPErrorCodes.RequestCancelled);
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
    });
  });
});

describe('a document', () => {
  test('that is closed loses the diagnostics that were sent for it', async () => {
    await withClient({}, {}, async (client) => {
      await client.open(uri, faulty, 4);
      assert.equal((await client.published(uri, 4)).diagnostics.length, 1);
      await client.close(uri);
      const cleared = await client.publishedWhere(({ diagnostics }) => diagnostics.length === 0);
      assert.deepEqual(cleared, { uri, diagnostics: [] });
    });
  });

  for (const [name, text, expected] of [
    [
      'characters outside the basic plane count as two',
      faulty.replace('<b>Priority', '\u{1f4a9}\u{1d54f} <b>Priority'),
      [3, 22, 30],
    ],
    ['combining marks count as one each', faulty.replace('<b>Priority', 'e\u0301 <b>Priority'), [3, 20, 28]],
    ['CRLF line ends are in no column', faulty.replaceAll('\n', '\r\n'), [3, 17, 25]],
    ['lone CR line ends are line ends', faulty.replaceAll('\n', '\r'), [3, 17, 25]],
    ['mixed line ends', faulty.replace('\n', '\r\n').replace('05/16/2016\n', '05/16/2016\r'), [3, 17, 25]],
  ] as const) {
    test(`has ranges in UTF-16 code units: ${name}`, async () => {
      await withClient(fullCapabilities, {}, async (client) => {
        await client.open(uri, text);
        const report = await client.pull(uri);
        const [line, start, end] = expected;
        assert.deepEqual(report.kind === 'full' && report.items.map((item) => [item.code, item.range]), [
          ['header/unknown-priority', { start: { line, character: start }, end: { line, character: end } }],
        ]);
      });
    });
  }

  test('with CRLF line ends is edited where the client says', async () => {
    await withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty.replaceAll('\n', '\r\n'));
      const word = { start: { line: 3, character: 17 }, end: { line: 3, character: 25 } };
      await client.change(uri, 2, [{ range: word, text: 'Standard' }]);
      assert.deepEqual(await client.pulledRules(uri), []);
    });
  });
});

describe('plain text for a client without tab stops', () => {
  test('keeps the signs that a snippet would escape', async () => {
    await withClient({}, {}, async (client) => {
      const request = 'Brace {L} at $50 \\ day';
      const text = sampleDecision
        .replace('MRI of the right knee without contrast:', () => `${request}:`)
        .replace(/The guideline supports imaging.*/, '');
      await client.open(uri, text);
      const line = text.split('\n').indexOf('**Decision rationale:** ');
      const list = await client.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position: { line, character: 24 },
      });
      assert.ok(list && 'items' in list);
      assert.deepEqual(
        list.items.map(({ textEdit }) => textEdit?.newText),
        [`The ${request} is medically necessary.`],
      );
    });
  });
});

describe('the server ends', () => {
  test('with 0 after shutdown and exit', () => withClient({}, {}, async () => undefined));

  test('with 1 when its client closes the stream without a word', async () => {
    const client = await LanguageClient.start({});
    const exited = once(client.process, 'exit');
    client.process.stdin?.end();
    assert.deepEqual(await endOf(client, exited), [1, null]);
  });

  test('with 1 when the process of its client is gone, though the stream stays open', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'exit');
    assert.ok(gone.pid);
    const client = await LanguageClient.start({}, {}, { processId: gone.pid });
    assert.deepEqual(await endOf(client, once(client.process, 'exit')), [1, null]);
  });
});

/** How the server ended by itself; it is killed when it does not. */
async function endOf(client: LanguageClient, exited: Promise<unknown[]>): Promise<unknown[]> {
  try {
    return await within(exited, 'the end of the server');
  } finally {
    client.process.kill();
  }
}
