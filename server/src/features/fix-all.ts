import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import type { Finding } from '../lint/finding.js';
import { applyEdits, editsTogether } from '../lint/fixes.js';
import type { Edit, Fix, RuleId } from '../rules/rule.js';
import { replacement } from './replacement.js';

/** More rounds than fixes ever need; it only ends a quarrel of two rules. */
const MOST_ROUNDS = 10;

/** How a text is checked again after some fixes. */
export type Check = (text: string) => readonly Finding[];

/**
 * The edits that make all safe fixes, those too that only a first fix makes possible. Apart and in order; none when
 * there is nothing to fix.
 */
export function safeEdits(text: string, findings: readonly Finding[], check: Check): Edit[] {
  const first = editsTogether(safeFixes(findings));
  if (first.length === 0) return [];
  let fixed = applyEdits(text, first);
  let more = false;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const edits = editsTogether(safeFixes(check(fixed)));
    if (edits.length === 0) break;
    more = true;
    fixed = applyEdits(fixed, edits);
  }
  return more ? [replacement(text, fixed)] : first;
}

function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fix }) => (fix?.isSafe ? [fix] : []));
}

/** The edits that mend every fault of one rule at once; fewer than two fixes need no such offer. */
export function editsOfRule(decision: Decision, findings: readonly Finding[], rule: RuleId): Edit[] {
  const fixes = findings.flatMap((finding) => (finding.rule === rule && finding.fix ? [finding.fix] : []));
  const allowed = fixes.filter((fix) => fix.isSafe || fix.edits.every(({ span }) => !changesMeaning(decision, span)));
  return allowed.length > 1 ? editsTogether(allowed) : [];
}

/** True for an edit in an outcome, a value of the header, a guideline line or a rationale: those are chosen one by one. */
function changesMeaning({ issues, header }: Decision, span: Span): boolean {
  const meant = [
    ...header.map(({ value }) => value),
    ...issues.flatMap(({ outcome, treatment, parts }) => [outcome.span, treatment, ...parts.map(({ value }) => value)]),
  ];
  return meant.some((own) => span.start < own.end && own.start < span.end);
}
