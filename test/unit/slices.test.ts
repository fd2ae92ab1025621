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

test('of several that wait, no two work in the same slice when one has used it up', async () => {
  const turns: string[] = [];
  const slices = new Slices();
  let isDone = false;
  const others = () => {
    if (turns.at(-1) !== 'others') turns.push('others');
    if (!isDone) setImmediate(others);
  };
  setImmediate(others);
  busyFor(10);
  const work = async (name: string) => {
    await slices.next();
    busyFor(10);
    turns.push(name);
  };
  await Promise.all(['a', 'b', 'c'].map(work));
  isDone = true;
  assert.deepEqual(turns, ['others', 'a', 'others', 'b', 'others', 'c']);
});
