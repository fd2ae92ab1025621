import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomes } from '../../server/src/knowledge/outcomes.js';
import { specialties, states } from '../../server/src/knowledge/reviewers.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { offeredAt, textAfter } from '../support/cursor.js';
import { withoutMarks } from '../support/variants.js';

export const service = createDecisionService();
export const plain = withoutMarks(sampleDecision);
export const html = sampleDecision.replace(/\*\*(.*?)\*\*/g, '<b>$1</b>');
export const bold = sampleDecision.replace(/<b>(.*?)<\/b>/g, '**$1**');

/** The text with some words replaced, which must be there. */
export function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), `"${from}" is there`);
  return text.replace(from, () => to);
}

/** One choice: words of a decision, what stands there with the cursor, what is chosen, what stands there then. */
export interface Choice {
  readonly name: string;
  readonly in?: string;
  readonly from: string;
  readonly typed: string;
  readonly choose: string;
  readonly gives: string;
}

export function testChoices(choices: readonly Choice[]): void {
  for (const { name, in: text = sampleDecision, from, typed, choose, gives } of choices) {
    test(name, () => {
      assert.equal(textAfter(changed(text, from, typed), choose), changed(text, from, gives));
    });
  }
}

export function testOffers(
  offers: readonly (readonly [name: string, marked: string, labels: readonly string[]])[],
): void {
  for (const [name, marked, labels] of offers) test(name, () => assert.deepEqual(offeredAt(marked), labels));
}

export const stateNames = states.map(({ name }) => name);
export const specialtyNames = specialties.map(({ name }) => name);
export const outcomeNames = outcomes.map(({ name }) => name);
export const rationale =
  'The guideline supports imaging of the knee when a meniscus tear is suspected and conservative care has failed. Both are documented here. The MRI of the right knee without contrast is medically necessary.';
export const reviewerGuideline = 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';
export const adminGuideline = 'The Claims Administrator did not cite any medical evidence for its decision.';
export const narrativeEnd = 'six more visits of physical therapy.';
export const lastLine = 'The six further visits of physical therapy are not medically necessary.\n';
export const howMade = /MAXIMUS Federal Services sent .*determinations\./.exec(sampleDecision)?.[0] ?? '';
export const credentials =
  /The Expert Reviewer has the following credentials:[\s\S]*?Sports Medicine/.exec(sampleDecision)?.[0] ?? '';
export const summaryLeadIn = /The expert reviewer developed .*records:/.exec(sampleDecision)?.[0] ?? '';
export const decisionsLeadIn = /The Final Determination was based .*below:/.exec(sampleDecision)?.[0] ?? '';
