/**
 * The results for items in the order of the items, with at most `width` of them under way. No more are taken in before
 * the first is done, so that memory does not grow with their number; and a result does not wait for a further item.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const underWay: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | undefined = iterator.next();
  while (next || underWay.length > 0) {
    const [first] = underWay;
    const taken: IteratorResult<Item> | undefined =
      underWay.length < width ? await firstOf(next, first) : void (await first);
    if (taken?.done) next = undefined;
    else if (taken) {
      underWay.push(work(taken.value));
      next = iterator.next();
    } else if (first) {
      underWay.shift();
      yield await first;
    }
  }
}

/** The item, or `undefined` when the result was there before it. */
async function firstOf<Item>(
  item: Promise<Item> | undefined,
  result: Promise<unknown> | undefined,
): Promise<Item | undefined> {
  if (!item || !result) return item ?? void (await result);
  return Promise.race([item, result.then(() => undefined)]);
}
