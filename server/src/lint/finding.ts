import type { Category, Fault, RuleId, Severity } from '../rules/rule.js';

/** A fault as it is shown: with its rule, its severity and where to read more. */
export interface Finding extends Omit<Fault, 'severity'> {
  readonly rule: RuleId;
  readonly category: Category;
  readonly severity: Severity;
  readonly authority: string;
}
