/** So many ends within the time, and no more, are followed by a new start. */
const MOST_RESTARTS = 4;
const WITHIN_MILLISECONDS = 3 * 60_000;

/** Counts how often the server ended by itself, so that one that cannot live is not started for ever. */
export class RestartLimit {
  #ends: readonly number[] = [];

  /** Takes an end of the server at a time (milliseconds). False when there were too many within three minutes. */
  allows(now: number): boolean {
    this.#ends = [...this.#ends.filter((end) => now - end < WITHIN_MILLISECONDS), now];
    return this.#ends.length <= MOST_RESTARTS;
  }

  /** Begins to count anew: somebody has started the server by hand. */
  forget(): void {
    this.#ends = [];
  }
}
