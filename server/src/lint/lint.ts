import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import {
  categoryOf,
  type Edit,
  type Fault,
  type Rule,
  type RuleContext,
  type Severity,
  severities,
} from '../rules/rule.js';
import { unusedFault, unusedSuppression } from '../rules/structure/unused-suppression.js';
import { byCodeUnits } from '../text-order.js';
import type { Finding, SuppressedFinding } from './finding.js';
import { applySuppressions } from './suppress.js';

/** The severity that the configuration gives a rule; `off` silences it, `undefined` leaves the rule's own. */
export type SeverityOf = (rule: Rule) => Severity | 'off' | undefined;

/** What all checks found in one decision, both lists in the order of the text. */
export interface CheckedDecision {
  readonly findings: Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** The findings of all rules on one decision, those apart that a comment suppresses. Never throws. */
export function checkDecision(
  decision: Decision,
  rules: readonly Rule[],
  context: RuleContext,
  severityOf: SeverityOf,
): CheckedDecision {
  const all = lintDecision(decision, rules, context, severityOf);
  if (decision.suppressions.length === 0) return { findings: all, suppressed: [] };
  const { findings, suppressed, unused } = applySuppressions(decision, all);
  const settingOf = (id: string) => {
    const rule = rules.find((each) => each.id === id);
    const severity = rule && (severityOf(rule) ?? (rule.isOffByDefault ? 'off' : rule.severity));
    return rule && severity !== undefined && severity !== 'off' ? { rule, severity } : undefined;
  };
  const own = settingOf(unusedSuppression.id);
  if (!own) return { findings: [...findings], suppressed };
  const superfluous = unused
    .filter(({ ruleId }) => settingOf(ruleId))
    .map((each) => toFinding(own.rule, unusedFault(each, decision.text), own.severity));
  return { findings: [...findings, ...superfluous].sort(byPlace), suppressed };
}

/**
 * The findings of all rules on one decision, in the order of the text. A rule that fails gives one finding that
 * says so and hides none of the others.
 */
export function lintDecision(
  decision: Decision,
  rules: readonly Rule[],
  context: RuleContext,
  severityOf: SeverityOf,
): Finding[] {
  const findings = findingsOfRules(decision, rules, context, severityOf);
  return findings.length < 2 ? findings : withoutRepeats(findings.sort(byPlace));
}

/** The same findings rule by rule: in no order, and with repetitions. */
export function findingsOfRules(
  decision: Decision,
  rules: readonly Rule[],
  context: RuleContext,
  severityOf: SeverityOf,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const configured = severityOf(rule);
    if (configured === 'off' || (configured === undefined && rule.isOffByDefault)) continue;
    for (const finding of findingsOf(rule, decision, context, configured)) findings.push(finding);
  }
  return findings;
}

const NONE: readonly Finding[] = [];

function findingsOf(
  rule: Rule,
  decision: Decision,
  context: RuleContext,
  configured: Severity | undefined,
): readonly Finding[] {
  try {
    let findings: Finding[] | undefined;
    for (const fault of rule.check(decision, context)) {
      findings ??= [];
      findings.push(toFinding(rule, checkedFault(fault, decision.text), configured));
    }
    return findings ?? NONE;
  } catch (error) {
    return [failure(rule, error)];
  }
}

function toFinding(rule: Rule, fault: Fault, configured: Severity | undefined): Finding {
  return {
    ...fault,
    rule: rule.id,
    category: categoryOf(rule.id),
    severity: configured ?? milderOf(rule.severity, fault.severity),
    authority: rule.authority,
  };
}

function milderOf(severity: Severity, milder: Severity | undefined): Severity {
  if (milder === undefined) return severity;
  return severities.indexOf(milder) > severities.indexOf(severity) ? milder : severity;
}

/** Throws when a rule reports what no editor could show or apply. */
function checkedFault(fault: Fault, text: string): Fault {
  assertSpan(fault.span, text);
  for (const { span } of fault.related ?? []) assertSpan(span, text);
  if (fault.fix) assertEdits(fault.fix.edits, text);
  for (const { edits } of fault.choices ?? []) assertEdits(edits, text);
  if (fault.message.trim() === '') throw new Error('a finding without a message');
  return fault;
}

function assertSpan({ start, end }: Span, { length }: string): void {
  if (!(start >= 0 && end >= start && end <= length)) throw new Error('a finding outside the text');
}

function assertEdits(edits: readonly Edit[], text: string): void {
  for (const { span } of edits) assertSpan(span, text);
  assertApart(edits);
}

function assertApart(edits: readonly Edit[]): void {
  for (const [index, edit] of edits.entries()) {
    const previous = edits[index - 1];
    if (previous && previous.span.end > edit.span.start) throw new Error('a fix whose edits overlap');
  }
}

/** True for the finding that says that a rule failed. */
export function isFailure({ span }: Finding): boolean {
  return span.start === 0 && span.end === 0;
}

/** Says that a rule failed. The message of the exception stays out: it could hold words of the document. */
function failure(rule: Rule, error: unknown): Finding {
  const kind = error instanceof Error ? error.name : 'unknown error';
  return {
    rule: rule.id,
    category: categoryOf(rule.id),
    severity: 'warning',
    authority: rule.authority,
    span: { start: 0, end: 0 },
    message: `The check ${rule.id} failed (${kind}) and found nothing in this decision. All other checks ran. Report it, or switch the rule off in the settings.`,
  };
}

/** The order of the text. */
export function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || byCodeUnits(a.rule, b.rule);
}

/**
 * Leaves out a finding of the same rule on the same words with the same message. The findings are in the order of the text,
 * so that those of one rule on the same words follow each other.
 */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, index) => {
    for (let before = index - 1; before >= 0; before--) {
      const other = findings[before];
      if (!other || byPlace(other, finding) !== 0) return true;
      if (other.message === finding.message) return false;
    }
    return true;
  });
}
