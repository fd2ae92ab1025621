import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue } from '../../server/src/decision/model.js';
import { textAt } from '../../server/src/decision/span.js';
import { createDecisionService } from '../../server/src/service.js';

/** An issue as the tests write it: the words under its spans. */
export interface ReadIssue {
  readonly treatment: string;
  readonly outcome: string;
  readonly parts: readonly (readonly [id: string, value: string])[];
}

export interface Case {
  readonly name: string;
  readonly text: string;
  readonly issues: readonly ReadIssue[];
}

export const service = createDecisionService();

export const claims = 'claimsAdministratorGuideline';
export const reviewer = 'reviewerGuideline';
export const rationale = 'rationale';

export const heading = '### IMR ISSUES, DECISIONS AND RATIONALES';
export const leadIn = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
export const head = `${heading}\n\n${leadIn}\n\n`;
export const body = `**Claims Administrator guideline:** Orchard guide, section 1.

**MAXIMUS guideline:** Orchard guide, section 2.

**Decision rationale:** The pear is ripe. The basket is not medically necessary.
`;
export const plainBody = body.replaceAll('**', '');
export const bodyParts: ReadIssue['parts'] = [
  [claims, 'Orchard guide, section 1.'],
  [reviewer, 'Orchard guide, section 2.'],
  [rationale, 'The pear is ripe. The basket is not medically necessary.'],
];
export const basket: ReadIssue = { treatment: 'Wicker basket, 2 handles', outcome: 'Upheld', parts: bodyParts };
export const ladder: ReadIssue = { treatment: 'Ladder of 12 rungs', outcome: 'Overturned', parts: bodyParts };

export function read(text: string): readonly Issue[] {
  return service.parse(text).issues;
}

export function readable(text: string, issues: readonly Issue[]): ReadIssue[] {
  return issues.map(({ treatment, outcome, parts }) => ({
    treatment: textAt(text, treatment),
    outcome: textAt(text, outcome.span),
    parts: parts.map(({ id, value }) => [id, textAt(text, value)] as const),
  }));
}

export function runTable(cases: readonly Case[]): void {
  for (const { name, text, issues } of cases) {
    test(name, () => assert.deepEqual(readable(text, read(text)), issues));
  }
}

export const [claimsPart, reviewerPart, rationalePart] = body.trim().split('\n\n');
