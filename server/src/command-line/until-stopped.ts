/** The items until the user wants the run to end, even while one is waited for. */
export async function* untilStopped<Item>(items: AsyncIterable<Item>, stop: AbortSignal): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let wake: (() => void) | undefined;
  stop.addEventListener('abort', () => wake?.(), { once: true });
  while (!stop.aborted) {
    // No race with one promise for the whole run: that would keep every item until the end.
    const next = await new Promise<IteratorResult<Item> | undefined>((resolve, reject) => {
      wake = () => resolve(undefined);
      iterator.next().then(resolve, reject);
    });
    if (!next || next.done) return;
    yield next.value;
  }
}
