import type { Span } from '../decision/span.js';
import type { Category, Fault, RuleId, Severity } from '../rules/rule.js';

/** A fault as it is shown: with its rule, its severity and where to read more. */
export interface Finding extends Omit<Fault, 'severity'> {
  readonly rule: RuleId;
  readonly category: Category;
  readonly severity: Severity;
  readonly authority: string;
}

/** A finding that a comment in the text suppresses, and why. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** The reason that the comment gives, in the writer's words. */
  readonly reason: string;
  /** The whole comment. */
  readonly comment: Span;
}
