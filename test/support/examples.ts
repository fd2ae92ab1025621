import type { Example } from '../../server/src/rules/rule.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';

/** The marked text of an example: its own, or the sample decision with the example's changes. Throws on a change that changes nothing. */
export function exampleText({ name, text, changes = [] }: Example): string {
  let result = text ?? sampleDecision;
  for (const [from, to] of changes) {
    if (!result.includes(from)) throw new Error(`example "${name}" changes "${from}", which is not there`);
    const at = result.indexOf(from);
    result = result.slice(0, at) + to + result.slice(at + from.length);
  }
  return result;
}
