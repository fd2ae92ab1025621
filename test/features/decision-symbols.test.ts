import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decisionSymbols } from '../../server/src/features/decision-symbols.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();
const mri = 'treatment MRI of the right knee without contrast';
const therapy = 'treatment Physical therapy for the right knee, 6 visits';

function symbols(query: string, text = sampleDecision): string[] {
  return decisionSymbols(service.parse(text), query).map(({ kind, name }) => `${kind} ${name}`);
}

describe('what a decision is found by', () => {
  test('is its case number and its treatments', () => {
    assert.deepEqual(symbols(''), ['case CM16-0900001', mri, therapy]);
  });

  test('holds every word that is sought, in any order and whatever the capitals', () => {
    assert.deepEqual(symbols('KNEE visits'), [therapy]);
    assert.deepEqual(symbols('contrast mri'), [mri]);
    assert.deepEqual(symbols('shoulder'), []);
  });

  test('by its case number is the case with all its treatments', () => {
    assert.deepEqual(symbols('0900001'), ['case CM16-0900001', mri, therapy]);
  });

  test('is on one line', () => {
    assert.deepEqual(symbols('mri', sampleDecision.replace('right knee without', 'right\nknee without')), [mri]);
  });

  test('is nothing in another text', () => {
    assert.deepEqual(symbols('', '# Notes\n\nCase Number: CM16-0900001\n').length, 0);
  });
});
