export { isDecisionName } from '../workspace/decision-names.js';

/** The most bytes of a text that is checked: two thousand times a long decision. */
export const largestSource = 50_000_000;

/** True for a file that may be a decision, by its name. Word's own notes of what is open are none. */
export function isCandidate(path: string): boolean {
  return /\.(?:imr|md|txt|pdf|docx)$/i.test(path) && !/(?:^|[\\/])~\$[^\\/]*$/.test(path);
}
