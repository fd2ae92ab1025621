import assert from 'node:assert/strict';
import { memoryUsage } from 'node:process';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { madeDecision } from '../bench/made-decisions.js';

const LETTERS = 150;
/** In how many texts' worth of memory all that is kept besides must go: compiled code, the tables that are made once. */
const MOST_KEPT = 30;

const service = createDecisionService();

/** The bytes in use after a collection. */
function collected(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return memoryUsage().heapUsed;
}

for (const [name, before] of [
  ['a rationale', 'Decision rationale:** The '],
  ['a citation', 'Section(s): '],
] as const) {
  test(`of the versions of a text only the last is kept while ${name} is written`, () => {
    const first = madeDecision(200_000, 3);
    const at = first.indexOf(before, first.length / 2) + before.length;
    assert.ok(at > first.length / 2);
    const follower = createDecisionService().follow();
    const type = (letters: number) => {
      for (let letter = 1; letter <= letters; letter++) {
        // A copy, as what comes from a client: a text put together of others would share their memory.
        const text = Buffer.from(`${first.slice(0, at)}${'a'.repeat(letter)} ${first.slice(at)}`).toString();
        follower.check(follower.parse(text));
      }
    };
    type(10);
    const start = collected();
    type(LETTERS);
    const grown = (collected() - start) / first.length;
    assert.ok(grown < MOST_KEPT, `${LETTERS} letters took as much memory as ${Math.round(grown)} texts`);
  });
}

test('a citation may be written for long before anybody asks what another line cites', () => {
  const [first, end] = [sampleDecision, service.parse(sampleDecision).issues[1]?.parts[0]?.value.end ?? 0];
  const follower = service.follow();
  let decision = follower.parse(first);
  const type = (letters: number) => {
    for (let letter = 1; letter <= letters; letter++) {
      decision = follower.parse(`${first.slice(0, end)} ${'a'.repeat(letter % 60)}${first.slice(end)}`);
      void decision.issues[1]?.guidelineLines;
    }
  };
  type(1000);
  const start = collected();
  type(6000);
  const grown = (collected() - start) / 6000;
  assert.ok(grown < 200, `each letter took ${Math.round(grown)} bytes`);
  const cited = decision.issues[1]?.guidelineLines[1]?.citations;
  assert.deepEqual(cited, service.parse(decision.text).issues[1]?.guidelineLines[1]?.citations);
});
