import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meaningfulSpans } from '../../server/src/features/semantic-tokens.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

function meanings(text: string): string[] {
  const decision = service.parse(text);
  return meaningfulSpans(decision, service.context.factsIn(decision)).map(
    ({ span, meaning }) => `${meaning} ${text.slice(span.start, span.end)}`,
  );
}

const ofSample = [
  'caseNumber CM16-0900001',
  'date 06/08/2016',
  'date 02/10/2016',
  'date 07/05/2016',
  'date 05/16/2016',
  'date 06/01/2016',
  'date 02/10/2016',
  'date 04/28/2016',
  'overturned Overturned',
  'guideline Knee Complaints 2004',
  'upheld Upheld',
  'guideline Knee Complaints 2004',
  'guideline Knee Complaints 2004',
];

describe('what is colored by its meaning', () => {
  test('in a whole decision', () => {
    assert.deepEqual(meanings(sampleDecision), ofSample);
  });

  test('is not what only looks like it', () => {
    const text = sampleDecision
      .replace(
        'Both are documented here.',
        'Both are upheld by 4-5 records, overturned by none. The date 13/45/2016 is odd.',
      )
      .replace(':** Upheld', ':** Partly');
    assert.deepEqual(
      meanings(text),
      ofSample.filter((each) => each !== 'upheld Upheld'),
    );
  });

  test('a redaction wins over what it stands in', () => {
    const text = sampleDecision.replace('CM16-0900001', '[REDACTED]').replace('a wet floor', '[REDACTED]');
    assert.deepEqual(meanings(text), [
      'redaction [REDACTED]',
      ...ofSample.slice(1, 6),
      'redaction [REDACTED]',
      ...ofSample.slice(6),
    ]);
  });

  test('is nothing in a text that is no decision', () => {
    assert.deepEqual(meanings('On 02/10/2016 [REDACTED] came.\n'), []);
  });
});
