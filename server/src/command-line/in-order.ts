/**
 * The results for items in the order of the items, with at most `width` of them under way. No more are taken in before
 * the first is done, so that memory does not grow with their number.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    underWay.push(work(item));
    const first = underWay.length < width ? undefined : underWay.shift();
    if (first) yield await first;
  }
  for (const each of underWay) yield await each;
}
