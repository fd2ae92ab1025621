import type { Finding } from '../lint/finding.js';
import type { CheckedDecision } from '../lint/lint.js';
import type { Fix } from '../rules/rule.js';
import type { Places } from './places.js';
import type { CheckedText, ReportedFinding } from './reported.js';

/** A short name for words: the same words have the same, other words another. */
export type Digest = (words: string) => string;

/** The findings on a text as reports show them. With a digest each has its details. */
export function reportedFindings(
  { findings, suppressed }: CheckedDecision,
  places: Places,
  digest: Digest | undefined,
): Omit<CheckedText, 'isRecognized'> {
  const detailed = digest && detailer(places, digest);
  const report = (finding: Finding) => ({ ...plainFinding(finding, places), ...detailed?.(finding) });
  return {
    findings: findings.map(report),
    suppressed: suppressed.map(({ finding, reason, comment }) => ({
      finding: report(finding),
      reason,
      comment: places.rangeOf(comment),
    })),
  };
}

function plainFinding(finding: Finding, { rangeOf }: Places): ReportedFinding {
  const { rule, category, severity, message, span, authority, fix, related = [] } = finding;
  return {
    rule,
    category,
    severity,
    message,
    range: rangeOf(span),
    authority,
    fixable: fix !== undefined,
    related: related.map((place) => ({ message: place.message, range: rangeOf(place.span) })),
  };
}

/**
 * Adds fingerprints and mends. A fingerprint is made of the rule and the line, so that it stays when lines are put in
 * above; a number tells findings of one rule on equal lines apart.
 */
function detailer({ rangeOf, lineAt }: Places, digest: Digest): (finding: Finding) => Pick<ReportedFinding, 'details'> {
  const seen = new Map<string, number>();
  const mendOf = ({ title, isSafe, edits }: Fix) => ({
    title,
    isSafe,
    edits: edits.map(({ span, text }) => ({ range: rangeOf(span), text })),
  });
  return ({ rule, span, fix, choices = [] }) => {
    const name = digest(`${rule}\n${lineAt(span.start).trim()}`);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const mends = [...(fix ? [fix] : []), ...choices].map(mendOf);
    return { details: { fingerprint: `${name}:${before + 1}`, mends } };
  };
}
