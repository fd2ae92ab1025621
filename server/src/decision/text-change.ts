/** What is different between two texts: one stretch, as short as possible. UTF-16 offsets, half-open. */
export interface TextChange {
  readonly start: number;
  /** The end of the stretch in the old text. */
  readonly oldEnd: number;
  /** Its end in the new text. */
  readonly newEnd: number;
}

/** A function that tells where two texts differ, as `changeBetween` does. */
export type FindChange = (old: string, now: string) => TextChange;

/** `changeBetween` for those who ask for the same two texts one after the other. */
export function createChangeFinder(): FindChange {
  let last: { readonly old: string; readonly now: string; readonly change: TextChange } | undefined;
  return (old, now) => {
    if (last?.old !== old || last.now !== now) last = { old, now, change: changeBetween(old, now) };
    return last.change;
  };
}

const LEAP = 1 << 16;

/** The stretch in which two texts differ; empty on both sides when they are equal. */
export function changeBetween(old: string, now: string): TextChange {
  const most = Math.min(old.length, now.length);
  const start = commonLength(most, (from, to) => old.slice(from, to) === now.slice(from, to));
  const behind = commonLength(
    most - start,
    (from, to) => old.slice(old.length - to, old.length - from) === now.slice(now.length - to, now.length - from),
  );
  return { start, oldEnd: old.length - behind, newEnd: now.length - behind };
}

/** How long two texts agree, found by comparing long stretches, then ever shorter ones. */
function commonLength(most: number, areEqual: (from: number, to: number) => boolean): number {
  let common = 0;
  for (let leap = LEAP; leap >= 1; leap = leap === 1 ? 0 : leap >> 4 || 1) {
    while (common < most && areEqual(common, Math.min(most, common + leap))) common = Math.min(most, common + leap);
  }
  return common;
}
