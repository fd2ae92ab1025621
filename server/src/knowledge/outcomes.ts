import type { Verdict } from '../decision/facts/conclusions.js';

/** What can be decided on one issue. */
export interface OutcomeMeaning {
  readonly name: string;
  readonly meaning: string;
  /** What a rationale that bears the outcome out concludes. */
  readonly verdict: Verdict;
}

/** The two outcomes of an issue: the State's data feed knows no others. */
export const outcomes: readonly OutcomeMeaning[] = [
  { name: 'Upheld', meaning: 'The denial stands: the treatment is not medically necessary.', verdict: 'notNecessary' },
  { name: 'Overturned', meaning: 'The denial falls: the treatment is medically necessary.', verdict: 'necessary' },
];

/** Every issue says whether the treatment is medically necessary by this law (read). */
export const outcomeAuthority = 'Labor Code 4610.6(e)';

/** The two priorities of a review in the State's data feed. */
export const priorities: readonly string[] = ['Standard', 'Expedited'];
