/** True for a file of text that may be a decision, by its name. */
export function mayBeDecision(name: string): boolean {
  return /\.(?:imr|md|txt)$/i.test(name);
}

/** True for a file that says by its name that it is a decision: it is checked whatever it holds. */
export function isDecisionName(path: string): boolean {
  return /\.imr(?:\.md)?$/i.test(path);
}
