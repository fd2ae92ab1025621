import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { inBatches } from '../../server/src/command-line/batches.js';
import { inOrder } from '../../server/src/command-line/in-order.js';
import { peek } from '../../server/src/command-line/peek.js';
import { untilStopped } from '../../server/src/command-line/until-stopped.js';

const turn = async () => void (await setImmediate());

/** The numbers from 0 to below `count`; tells how many were taken. */
function numbers(count: number) {
  const taken = { count: 0 };
  async function* give() {
    for (let number = 0; number < count; number++) {
      taken.count++;
      yield number;
    }
  }
  return { taken, items: give() };
}

/** Numbers that come when they are put in. */
function slow() {
  const wanted: ((result: IteratorResult<number>) => void)[] = [];
  const put = (result: IteratorResult<number>) => wanted.shift()?.(result);
  const next = () => new Promise<IteratorResult<number>>((resolve) => wanted.push(resolve));
  return { put: (value: number) => put({ value, done: false }), items: { [Symbol.asyncIterator]: () => ({ next }) } };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('results in order', () => {
  test('have the order of the items, however they come', async () => {
    const waits = [3, 1, 2, 0, 5, 4, 0];
    const results = inOrder(numbers(waits.length).items, 4, async (item) => {
      for (let left = waits[item] ?? 0; left > 0; left--) await turn();
      return item;
    });
    assert.deepEqual(await all(results), [0, 1, 2, 3, 4, 5, 6]);
  });

  test('never have more items taken than are under way', async () => {
    const { taken, items } = numbers(1000);
    let seen = 0;
    for await (const item of inOrder(items, 5, async (each) => each)) {
      assert.equal(item, seen++);
      assert.ok(taken.count <= seen + 5 + 1, `${taken.count} taken at ${seen}`);
    }
    assert.equal(seen, 1000);
  });

  test('do not wait for a further item', async () => {
    const { put, items } = slow();
    const results = inOrder(items, 8, async (item) => item * 2);
    const first = results.next();
    put(21);
    assert.deepEqual(await first, { value: 42, done: false });
  });
});

describe('batches', () => {
  test('hold all items in their order, as many as they may', async () => {
    const batches = inBatches(
      numbers(10).items,
      (number) => number + 1,
      () => false,
      turn,
    );
    assert.deepEqual(await all(batches), [[0], [1, 2], [3, 4, 5], [6, 7, 8, 9]]);
  });

  test('are closed when their items weigh enough', async () => {
    const isHeavy = (batch: readonly number[]) => batch.reduce((sum, each) => sum + each, 0) > 5;
    assert.deepEqual(await all(inBatches(numbers(7).items, () => 100, isHeavy, turn)), [[0, 1, 2, 3], [4, 5], [6]]);
  });

  test('do not wait for a further item', async () => {
    const { put, items } = slow();
    const batches = inBatches(
      items,
      () => 100,
      () => false,
      turn,
    );
    const first = batches.next();
    put(7);
    assert.deepEqual(await first, { value: [7], done: false });
  });
});

describe('a look ahead', () => {
  for (const { count, areAll } of [
    { count: 0, areAll: true },
    { count: 3, areAll: true },
    { count: 4, areAll: false },
    { count: 50, areAll: false },
  ]) {
    test(`tells whether ${count} items are at most 3, and loses none`, async () => {
      const peeked = await peek(numbers(count).items, (first) => first.length > 3, turn);
      assert.equal(peeked.areAll, areAll);
      assert.deepEqual(await all(peeked.items), [...Array(count).keys()]);
    });
  }

  test('waits for no item', async () => {
    const { put, items } = slow();
    const peeked = await peek(items, (first) => first.length > 3, turn);
    assert.equal(peeked.areAll, false);
    put(1);
    assert.deepEqual(await peeked.items[Symbol.asyncIterator]().next(), { value: 1, done: false });
  });
});

test('a stop ends a wait for the next item', async () => {
  const { put, items } = slow();
  const stop = new AbortController();
  const left = untilStopped(items, stop.signal);
  const first = left.next();
  put(1);
  assert.deepEqual(await first, { value: 1, done: false });
  const second = left.next();
  stop.abort();
  assert.deepEqual(await second, { value: undefined, done: true });
});
