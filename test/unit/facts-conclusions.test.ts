import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** The findings about the outcome when an issue ends in these words. */
function judged(conclusion: string, words: string): boolean {
  const text = sampleDecision.replace(conclusion, words);
  assert.notEqual(text, sampleDecision);
  return service.lint(service.parse(text)).some(({ rule }) => rule === 'rationale/contradicted-outcome');
}

const refusal = 'The six further visits of physical therapy are not medically necessary.';
const approval = 'The MRI of the right knee without contrast is medically necessary.';

describe('a refusal', () => {
  for (const words of [
    'If criteria were met the request would be medically necessary, but they are not; the request is not medically necessary.',
    'It cannot be said that the request is medically necessary.',
    'There is nothing to show that the request is medically necessary.',
    'I do not find that the request is medically necessary.',
    'The provider has not shown that therapy is medically necessary.',
    'The request fails to establish that further therapy is medically necessary.',
    'The request is medically necessary only for flare-ups, which are not documented.',
    'It is not clear that the request is medically necessary.',
    'Without such evidence, the request is neither medically necessary nor appropriate.',
    'No part of the request is medically necessary.',
    'I disagree that the request is medically necessary.',
    'The request is not, at this time, medically necessary.',
    'It would be premature to find that the request is medically necessary.',
  ]) {
    test(`is not contradicted by: ${words}`, () => assert.equal(judged(refusal, words), false));
  }

  for (const words of ['The request is medically necessary.', 'I find that the request is medically necessary.']) {
    test(`is contradicted by: ${words}`, () => assert.equal(judged(refusal, words), true));
  }
});

describe('an approval', () => {
  for (const words of [
    'It cannot be said that the MRI is not medically necessary.',
    'The denial is not supported, and the MRI is medically necessary.',
    'The UR denial is overturned.',
    'The request should be authorized.',
    'There is no reason why the MRI is not medically necessary.',
    'The argument that the MRI is not medically necessary fails.',
    'A second MRI is not medically necessary, but this one is.',
    'Contrast is not medically necessary; the MRI is medically necessary.',
    'The MRI is medically necessary; no further imaging is medically necessary.',
    'Not only is the request medically necessary, it is overdue.',
    'The request is medically necessary. Repeat MRI is not medically necessary unless symptoms change.',
    'The request is medically necessary. Additional imaging beyond this MRI is not medically necessary.',
  ]) {
    test(`is not contradicted by: ${words}`, () => assert.equal(judged(approval, words), false));
  }

  for (const words of ['I find that the request is not medically necessary.', 'It is not medically necessary.']) {
    test(`is contradicted by: ${words}`, () => assert.equal(judged(approval, words), true));
  }
});
