import { seeded } from './made-decisions.js';

/**
 * Puts contestants into another order for each turn, the same orders in each run: who comes after a slow one meets a client
 * and caches that were idle.
 */
export function createTurns<T>(contestants: readonly T[]): () => readonly T[] {
  const next = seeded(contestants.length + 1);
  return () => {
    const left = [...contestants];
    return contestants.flatMap(() => left.splice(next(left.length), 1));
  };
}

/** The time that this share of them does not exceed; 0 when there is none. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
