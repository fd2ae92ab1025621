/** The items until the user wants the run to end, even while one is waited for. */
export async function* untilStopped<Item>(items: AsyncIterable<Item>, stop: AbortSignal): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const stopped = new Promise<undefined>((resolve) => {
    stop.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  while (!stop.aborted) {
    const next = await Promise.race([iterator.next(), stopped]);
    if (!next || next.done) return;
    yield next.value;
  }
}
