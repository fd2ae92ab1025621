/** How long work goes on before others have their turn, in milliseconds. */
const SLICE = 4;

/** Cuts long work into slices, so that what the writer waits for comes in between. */
export class Slices {
  #ends = performance.now() + SLICE;

  /** Resolves at once while the slice lasts, else after all that waits has had its turn. */
  async next(): Promise<void> {
    if (performance.now() < this.#ends) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.#ends = performance.now() + SLICE;
  }
}
