const WIDTH = 24;

/** From so few files nobody can tell how long the others take. */
const FEW = 20;

/** How far a run is, in one line; `total` is undefined while it is not known. */
export function progressWords(done: number, total: number | undefined, seconds: number): string {
  if (total === undefined) return `${grouped(done)} files looked at`;
  // Files that come while the run goes on have not been counted.
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.floor(share * WIDTH);
  const bar = `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}]`;
  const figures = `${bar} ${Math.floor(100 * share)}%  ${grouped(done)} of ${grouped(Math.max(done, total))} files`;
  const left = done < FEW || share === 1 ? 0 : (seconds * (1 - share)) / share;
  return left < 1 ? figures : `${figures}, ${timeWords(left)} left`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function timeWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${Math.round(seconds)} s` : `${minutes} min ${Math.round(seconds % 60)} s`;
}
