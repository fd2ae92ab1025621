import type { CommandLineHost } from './host.js';

/** Items of which it is known whether there are more than a few. */
export interface Peeked<Item> {
  readonly areAll: boolean;
  /** All items, those that were looked at included. */
  readonly items: AsyncIterable<Item>;
}

/**
 * Looks whether the items come to an end before they are enough, without waiting for any: where one has to be waited for
 * there may be more.
 */
export async function peek<Item>(
  items: AsyncIterable<Item>,
  areEnough: (first: readonly Item[]) => boolean,
  turn: CommandLineHost['turn'],
): Promise<Peeked<Item>> {
  const iterator = items[Symbol.asyncIterator]();
  const first: Item[] = [];
  const waits = turn();
  let next = iterator.next();
  while (!areEnough(first)) {
    const found = await Promise.race([next, waits]);
    if (!found || found.done) return { areAll: found?.done === true, items: joined(first, next, iterator) };
    first.push(found.value);
    next = iterator.next();
  }
  return { areAll: false, items: joined(first, next, iterator) };
}

async function* joined<Item>(
  first: readonly Item[],
  next: Promise<IteratorResult<Item>>,
  rest: AsyncIterator<Item>,
): AsyncGenerator<Item> {
  yield* first;
  for (let found = await next; !found.done; found = await rest.next()) yield found.value;
}
