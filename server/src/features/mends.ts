import type { Span } from '../decision/span.js';
import type { Finding } from '../lint/finding.js';
import type { Fix } from '../rules/rule.js';

/** A fix and the finding that it mends. */
export interface Mend {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes of the findings that touch a stretch of text, an empty stretch (the cursor) included. */
export function mendsAt(findings: readonly Finding[], within: Span): Mend[] {
  return findings.flatMap((finding) => {
    const touches = finding.span.start <= within.end && within.start <= finding.span.end;
    return touches && finding.fix ? [{ finding, fix: finding.fix }] : [];
  });
}
