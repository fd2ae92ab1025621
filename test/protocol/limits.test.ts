import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { heapOf, heapOptions } from '../soak/heap.js';
import { within } from '../support/deadline.js';
import { everyRequest } from '../support/every-request.js';
import { fullCapabilities, withClient } from '../support/language-client.js';

const uri = 'file:///drafts/long.imr.md';
const faulty = sampleDecision.replace('Standard', 'Standart');
const lines = sampleDecision.split('\n');

describe('a document of fifty megabytes', () => {
  const log = 'Some words of a log that is no decision at all, a line.\n'.repeat(900_000);

  test('has one finding that says that it is not read, no answer to anything else, and is told of', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty + log);
      assert.deepEqual(await client.pulledRules(uri), ['structure/unread-text']);
      for (const { method, params } of everyRequest(uri, 20)) {
        if (method !== 'textDocument/diagnostic') await within(client.connection.sendRequest(method, params), method);
      }
      assert.deepEqual(client.told, [
        'IMR: an open document is too long to be read. No feature works on it; its one finding says what to do.',
      ]);
    }));

  test('is followed as it is typed, and read as soon as it is short enough', () =>
    withClient(fullCapabilities, {}, async (client) => {
      await client.open(uri, faulty + log);
      const end = { line: 1_000_000, character: 0 };
      for (let version = 2; version < 20; version++) {
        const at = { line: version * 40_000, character: 3 };
        await client.change(uri, version, [{ range: { start: at, end: at }, text: 'x' }]);
        assert.deepEqual(await client.pulledRules(uri), ['structure/unread-text']);
      }
      await client.change(uri, 20, [{ range: { start: { line: lines.length - 1, character: 0 }, end }, text: '' }]);
      assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
    }));
});

test('a line of a megabyte is read to its end, and in it what is typed there', () =>
  withClient(fullCapabilities, {}, async (client) => {
    const line = lines.findIndex((each) => each.includes('The guideline'));
    const days = Array.from(
      { length: 20_000 },
      (_, day) => `On day ${day} the knee was swollen and she limped badly. `,
    );
    const long = faulty.replace('The guideline', () => `${days.join('')}The guideline`);
    assert.ok((long.split('\n')[line]?.length ?? 0) > 1_000_000);
    await client.open(uri, long);
    assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority']);
    const end = { line, character: long.split('\n')[line]?.length ?? 0 };
    await client.change(uri, 2, [{ range: { start: end, end }, text: ' It was was.' }]);
    assert.deepEqual(await client.pulledRules(uri), ['header/unknown-priority', 'prose/doubled-word']);
  }));

test('ten thousand issues are read, each with its own finding', () =>
  withClient(fullCapabilities, {}, async (client) => {
    const count = 10_000;
    const issue = (number: number) => `A cane ${number}: Upheld\nDecision rationale: It is the the right aid.\n\n`;
    const head = sampleDecision.slice(0, sampleDecision.indexOf('**MRI of'));
    await client.open(uri, head + Array.from({ length: count }, (_, index) => issue(index)).join(''));
    const doubled = async () => (await client.pulledRules(uri)).filter((rule) => rule === 'prose/doubled-word').length;
    assert.equal(await doubled(), count);
    const at = { line: head.split('\n').length + 3 * 5000, character: 28 };
    await client.change(uri, 2, [{ range: { start: at, end: { ...at, character: 32 } }, text: '' }]);
    assert.equal(await doubled(), count - 1);
  }));

describe('ten thousand open documents', () => {
  const count = 10_000;
  const uriOf = (index: number) => `file:///drafts/${index}.imr.md`;

  test('take no memory but for their texts, however many of them are looked at', () =>
    withClient(fullCapabilities, { nodeOptions: heapOptions }, async (client) => {
      for (let index = 0; index < count; index++)
        await client.open(uriOf(index), faulty.replace('She was', `She ${index} was`));
      const look = async (from: number, to: number) => {
        for (let index = from; index < to; index++) {
          assert.deepEqual(await client.pulledRules(uriOf(index)), ['header/unknown-priority']);
        }
        return (await heapOf(client.process)).kept;
      };
      const some = await look(0, 150);
      const more = await look(150, 450);
      assert.ok(more < some * 1.05, `${some} bytes when 150 were looked at, ${more} when 450 were`);
      assert.deepEqual(await client.pulledRules(uriOf(0)), ['header/unknown-priority'], 'one that was forgotten');
    }));
});
