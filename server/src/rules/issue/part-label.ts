import { labelText } from '../../decision/labels.js';
import type { IssuePartId } from '../../decision/layout.js';
import type { RuleContext } from '../rule.js';

/** The label of a part as the decision's organization prints it: "MAXIMUS guideline". */
export function partLabel({ vocabulary }: RuleContext, id: IssuePartId): string {
  return labelText(vocabulary.partLabels, id);
}
