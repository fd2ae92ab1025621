import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { ResponseError } from 'vscode-languageserver-protocol/node';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { within } from '../support/deadline.js';
import { everyRequest } from '../support/every-request.js';
import { type ClientBehaviour, fullCapabilities, type LanguageClient, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/private.imr.md';
const SECRET = 'Quastelfink';
const decision = sampleDecision
  .replace('She was', () => `${SECRET} was was here. She was`)
  .replace('The guideline', `See https://example.org/${SECRET} on it. The guideline`)
  .replace('Standard', SECRET);
assert.equal(decision.split(SECRET).length, 4);
const failingEngine = new URL('../support/failing-engine.js', import.meta.url).href;

/** How the engine is made to fail, by a pattern or sought words, and the request that then fails first. */
const failures = {
  'in a rule': ['{2,30})( {1,3})', undefined],
  'in the parser': ['imr-ignore', 'textDocument/documentSymbol'],
  'in what looks for web addresses': ['https?', 'textDocument/documentLink'],
} as const;

/** All that the server said which is not about its findings: logs, messages, answers that are errors. */
class Heard {
  readonly said: string[] = [];
  readonly behaviour: ClientBehaviour;

  constructor(failsAt = '') {
    this.behaviour = {
      nodeOptions: ['--import', failingEngine],
      env: { IMR_FAILS_AT: failsAt },
      log: (words) => this.said.push(words),
    };
  }

  /** Sends every request and notes the errors among the answers. */
  async everyAnswer(client: LanguageClient): Promise<void> {
    await client.connection.sendNotification('$/setTrace', { value: 'verbose' });
    const requests = [...everyRequest(uri, 17), { method: 'imr/recognize', params: { text: decision } }];
    for (const { method, params } of requests) {
      await within(client.connection.sendRequest<unknown>(method, params), method).catch((error: unknown) => {
        if (!(error instanceof ResponseError)) throw error;
        this.said.push(`${error.message} ${JSON.stringify(error.data)}`);
      });
    }
    this.said.push(...client.told);
  }

  assertNoWord(): void {
    const all = this.said.join('\n');
    assert.doesNotMatch(all, new RegExp(SECRET), 'a word of the document');
    assert.doesNotMatch(all, /a 44 year old|swell/, 'words of the document');
  }
}

describe('at the most talkative level', () => {
  for (const [name, [failsAt, request]] of Object.entries(failures)) {
    test(`a fault ${name} is told of without a word of the document, and everything else goes on`, async () => {
      const heard = new Heard(failsAt);
      await withClient(fullCapabilities, heard.behaviour, async (client) => {
        await client.open(uri, decision);
        await client.change(uri, 2, [{ text: `${decision}\n` }]);
        await heard.everyAnswer(client);
        heard.assertNoWord();
        if (request) {
          assert.ok(
            client.told.includes(
              `IMR: the request ${request} failed (RangeError). Other features go on. See the output "IMR Decisions".`,
            ),
            client.told.join('\n'),
          );
        } else {
          const report = await client.pull(uri);
          const items = report.kind === 'full' ? report.items : [];
          assert.deepEqual(
            items.map(({ code }) => code),
            ['prose/doubled-word', 'header/unknown-priority'],
          );
          assert.match(String(items[0]?.message), /^The check prose\/doubled-word failed \(RangeError\)/);
        }
      });
    });
  }

  test('nothing is said of a document without a fault of ours', async () => {
    const heard = new Heard();
    await withClient(fullCapabilities, heard.behaviour, async (client) => {
      await client.open(uri, decision);
      await heard.everyAnswer(client);
      assert.deepEqual(heard.said, []);
    });
  });
});

describe('a fault that nobody caught', () => {
  test('ends the server with code 1, its kind and place, and without a word of the document', async () => {
    const heard = new Heard();
    await withClient(
      fullCapabilities,
      heard.behaviour,
      async (client) => {
        await client.open(uri, decision);
        const ended = once(client.process, 'close');
        client.process.send(`${SECRET}\n    at ${SECRET}`);
        assert.deepEqual(await within(ended, 'the end of the server'), [1, null]);
        const [said = '', ...others] = heard.said;
        assert.deepEqual(others, []);
        assert.match(said, /^The IMR language server failed: RangeError at .*failing-engine.*\n$/);
        heard.assertNoWord();
      },
      'ends itself',
    );
  });
});
