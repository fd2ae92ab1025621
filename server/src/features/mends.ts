import type { Span } from '../decision/span.js';
import type { Finding } from '../lint/finding.js';
import type { Fix } from '../rules/rule.js';

/** A fix and the finding that it mends. */
export interface Mend {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * The fixes of the findings that touch a stretch of text, an empty stretch (the cursor) included: of each finding its
 * own fix first, then those to choose from. The same change under the same title is offered once.
 */
export function mendsAt(findings: readonly Finding[], within: Span): Mend[] {
  const seen = new Set<string>();
  return findingsAt(findings, within)
    .flatMap((finding) => fixesOf(finding).map((fix) => ({ finding, fix })))
    .filter(({ fix: { title, edits } }) => {
      const key = JSON.stringify([title, edits.map(({ span, text }) => [span.start, span.end, text])]);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** The findings that touch a stretch of text, an empty stretch (the cursor) included. */
export function findingsAt(findings: readonly Finding[], within: Span): Finding[] {
  return findings.filter(({ span }) => span.start <= within.end && within.start <= span.end);
}

function fixesOf({ fix, choices = [] }: Finding): readonly Fix[] {
  return fix ? [fix, ...choices] : choices;
}
