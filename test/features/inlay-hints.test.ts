import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inlayHints } from '../../server/src/features/inlay-hints.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** The hints of a text, each behind the ten characters before it. */
function hints(text: string, start = 0, end = text.length): string[] {
  const decision = service.parse(text);
  const found = inlayHints(decision, service.context.factsIn(decision), { start, end });
  return found.map(({ offset, words }) => `${text.slice(offset - 10, offset)} ${words}`);
}

const dates = [
  '06/08/2016 7 days after application',
  '07/05/2016 27 days after assignment',
  '06/01/2016 16 days after UR denial',
];

describe('hints', () => {
  test('tell the days from one step of a case to the next, and no number that is written', () => {
    assert.deepEqual(hints(sampleDecision), dates);
  });

  test('tell what a frequency comes to', () => {
    const text = sampleDecision.replace('6 visits:', '2 times a week for 6 weeks:');
    assert.deepEqual(hints(text), [...dates, 'or 6 weeks = 12 visits']);
  });

  test('tell a range', () => {
    const text = sampleDecision.replace('6 visits:', '2-3 times a week for 4 weeks:');
    assert.deepEqual(hints(text), [...dates, 'or 4 weeks = 8 to 12 visits']);
  });

  test('tell nothing where the number stands against its unit', () => {
    assert.deepEqual(hints(sampleDecision.replace('6 visits:', 'Voltaren gel 240gm:')), dates);
  });

  test('tell of one day, of the same day and of days in the wrong order', () => {
    const text = sampleDecision.replace('06/08/2016', '06/01/2016').replace('07/05/2016', '05/31/2016');
    assert.deepEqual(hints(text), [
      '06/01/2016 same day as application',
      '05/31/2016 1 day before assignment',
      '06/01/2016 16 days after UR denial',
    ]);
  });

  test('are given for the range that is shown', () => {
    const end = sampleDecision.indexOf('<b>Priority');
    assert.deepEqual(hints(sampleDecision, 0, end), dates.slice(0, 2));
  });

  test('are not given where a date cannot be read', () => {
    assert.deepEqual(hints(sampleDecision.replace('06/08/2016', '06/38/2016')), dates.slice(2));
  });
});
