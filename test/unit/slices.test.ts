import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Slices } from '../../server/src/handlers/slices.js';

const busyFor = (milliseconds: number) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

test('work in slices lets what waits have its turn after each slice', async () => {
  const turns: string[] = [];
  const slices = new Slices();
  for (const name of ['a', 'b', 'c']) {
    setImmediate(() => turns.push(`other ${name}`));
    busyFor(10);
    await slices.next();
    turns.push(`work ${name}`);
  }
  assert.deepEqual(turns, ['other a', 'work a', 'other b', 'work b', 'other c', 'work c']);
});
