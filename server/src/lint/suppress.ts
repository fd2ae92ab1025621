import type { Decision } from '../decision/model.js';
import { type Suppression, suppressedStretch } from '../decision/suppressions.js';
import type { Finding, SuppressedFinding } from './finding.js';

/** Findings apart from those that a comment suppresses, and the comments that suppress nothing. */
export interface AppliedSuppressions {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly unused: readonly Suppression[];
}

/** Applies the comments of a decision to its findings. A comment without a reason suppresses nothing. */
export function applySuppressions(decision: Decision, all: readonly Finding[]): AppliedSuppressions {
  const comments = decision.suppressions
    .filter(({ reason }) => reason !== '')
    .map((suppression) => ({ suppression, stretch: suppressedStretch(decision.text, decision.issues, suppression) }));
  if (comments.length === 0) return { findings: all, suppressed: [], unused: [] };
  const suppressed: SuppressedFinding[] = [];
  const used = new Set<Suppression>();
  const findings = all.filter((finding) => {
    // Of several comments for one finding the nearest counts, which is the last.
    const own = comments.findLast(
      ({ suppression, stretch }) =>
        suppression.ruleId === finding.rule && stretch.start <= finding.span.start && finding.span.start <= stretch.end,
    );
    if (!own) return true;
    const { span, reason } = own.suppression;
    suppressed.push({ finding, reason, comment: span });
    used.add(own.suppression);
    return false;
  });
  const unused = comments.map(({ suppression }) => suppression).filter((suppression) => !used.has(suppression));
  return { findings, suppressed, unused };
}
