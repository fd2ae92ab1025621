import type { CommandLineHost } from './host.js';

/**
 * The items in batches, in their order. A batch is closed early when the next item has to be waited for, so that what
 * comes slowly is not held back, and when its items weigh enough.
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  mostItems: (batch: number) => number,
  isHeavy: (batch: readonly Item[]) => boolean,
  turn: CommandLineHost['turn'],
): AsyncGenerator<readonly Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  for (let number = 0; ; number++) {
    const first = await next;
    if (first.done) return;
    const batch = [first.value];
    const waits = turn();
    next = iterator.next();
    while (batch.length < mostItems(number) && !isHeavy(batch)) {
      const found = await Promise.race([next, waits]);
      if (!found || found.done) break;
      batch.push(found.value);
      next = iterator.next();
    }
    yield batch;
  }
}
