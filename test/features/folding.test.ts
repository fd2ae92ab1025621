import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foldingSpans } from '../../server/src/features/folding.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** The first and last words of everything that can be folded. */
function folds(text: string): string[] {
  return foldingSpans(service.parse(text)).map(({ start, end }) => {
    const words = text.slice(start, end);
    return `${words.slice(0, 16)}…${words.slice(-14)}`;
  });
}

const issueFolds = [
  '**MRI of the rig…lly necessary.',
  '**Claims Adminis… its decision.',
  '**MAXIMUS guidel…ecial Studies.',
  '**Decision ratio…lly necessary.',
];

describe('what can be folded', () => {
  test('in a whole decision is the header, each section, each issue and each part', () => {
    assert.deepEqual(folds(sampleDecision), [
      '<b>Case Number:<…/b>\t06/01/2016',
      '### HOW THE IMR …ports Medicine',
      '### CLINICAL CAS…sical therapy.',
      '### IMR ISSUES, …lly necessary.',
      ...issueFolds,
      '**Physical thera…lly necessary.',
      '**Claims Adminis… Initial Care.',
      '**MAXIMUS guidel… Initial Care.',
      '**Decision ratio…lly necessary.',
    ]);
  });

  test('ends with the words, not with the blank lines after them', () => {
    const text = sampleDecision.replace('\n\n### CLINICAL', '\n\n\n\n \n### CLINICAL');
    for (const { start, end } of foldingSpans(service.parse(text))) {
      assert.equal(text.slice(start, end), text.slice(start, end).trim());
    }
  });

  test('in a text that is no decision is nothing', () => {
    assert.deepEqual(folds('# Shopping list\n\n- bread\n'), []);
    assert.deepEqual(folds(''), []);
  });

  test('without a header begins with the first section', () => {
    const text = sampleDecision.slice(sampleDecision.indexOf('###'));
    assert.equal(folds(text)[0], '### HOW THE IMR …ports Medicine');
  });

  test('without the heading of the issues are still the issues', () => {
    const text = sampleDecision.replace('### IMR ISSUES, DECISIONS AND RATIONALES\n\n', '');
    assert.deepEqual(folds(text).slice(3, 7), issueFolds);
  });
});
