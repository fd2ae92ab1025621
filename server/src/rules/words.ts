import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely means; `undefined` when none is near enough. */
export function nearestWord(written: string, candidates: readonly string[]): string | undefined {
  if (written.length < 3 || candidates.length === 0) return undefined;
  const folded = written.toLowerCase();
  const nearest = closest(
    folded,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const allowed = Math.max(1, Math.floor(nearest.length / 5));
  if (distance(folded, nearest) > allowed) return undefined;
  return candidates.find((candidate) => candidate.toLowerCase() === nearest);
}
