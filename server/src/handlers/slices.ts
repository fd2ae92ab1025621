/** How long work goes on before others have their turn, in milliseconds. */
const SLICE = 4;

/** Cuts long work into slices, so that what the writer waits for comes in between. */
export class Slices {
  #ends = performance.now() + SLICE;
  #lastTurn = Promise.resolve();

  /**
   * Resolves at once while the slice lasts, else after all that waits has had its turn. Of several that wait each gets a
   * slice of its own, or their work would come in one piece.
   */
  async next(): Promise<void> {
    if (performance.now() < this.#ends) return;
    this.#lastTurn = this.#turnAfter(this.#lastTurn);
    await this.#lastTurn;
  }

  async #turnAfter(turn: Promise<void>): Promise<void> {
    await turn;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.#ends = performance.now() + SLICE;
  }
}
