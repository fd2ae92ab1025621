import type { Decision } from '../../decision/model.js';

export const overallDeterminations = ['Uphold', 'Overturn', 'Partially Overturn'] as const;

/** What a decision says on the whole, in the words of the review organization's case data (read). */
export type OverallDetermination = (typeof overallDeterminations)[number];

/** The determination that the outcomes of all issues make together; `undefined` while one of them is not known. */
export function overallDetermination({ issues }: Decision): OverallDetermination | undefined {
  const outcomes = new Set(issues.map(({ outcome }) => outcome.known));
  if (outcomes.size === 0 || outcomes.has(undefined)) return undefined;
  if (outcomes.size > 1) return 'Partially Overturn';
  return outcomes.has('Upheld') ? 'Uphold' : outcomes.has('Overturned') ? 'Overturn' : undefined;
}
