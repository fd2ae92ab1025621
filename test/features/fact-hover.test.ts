import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factHoverAt } from '../../server/src/features/fact-hover.js';
import { markdown, plainText } from '../../server/src/features/markup.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCursor } from '../support/cursor.js';

const service = createDecisionService();

/** The words and the lines that are shown at `|`, which stands in the new words. */
function shown(from: string, to: string, markup = plainText) {
  const { text, offset } = readCursor(sampleDecision.replace(from, to));
  const decision = service.parse(text);
  const hover = factHoverAt(decision, offset, service.context.factsIn(decision), markup);
  return hover && { words: text.slice(hover.span.start, hover.span.end), lines: hover.text.split('\n') };
}

describe('hover on a fact', () => {
  test('a date: what it is told as, and the days to the dates of the header', () => {
    assert.deepEqual(shown('On 04/28/2016', 'On 04/2|8/2016'), {
      words: '04/28/2016',
      lines: [
        '04/28/2016: a date in the text',
        '- 78 days after Date of Injury (02/10/2016)',
        '- 18 days before UR Denial Date (05/16/2016)',
        '- 34 days before Application Received (06/01/2016)',
        '- 41 days before Date Assigned (06/08/2016)',
        '- 68 days before Decision Date (07/05/2016)',
      ],
    });
  });

  test('a month', () => {
    assert.deepEqual(shown('On 04/28/2016', 'In Ap|ril 2016'), {
      words: 'April 2016',
      lines: ['04/2016: a date in the text'],
    });
  });

  test('a conclusion that agrees with the outcome', () => {
    assert.deepEqual(shown('are not medically', 'are not| medically'), {
      words: 'are not medically necessary',
      lines: ['Concludes: not medically necessary', '- agrees with the outcome Upheld'],
    });
  });

  test('a conclusion that contradicts it', () => {
    assert.deepEqual(shown('are not medically', 'are| medically'), {
      words: 'are medically necessary',
      lines: ['Concludes: medically necessary', '- contradicts the outcome Upheld'],
    });
  });

  test('a condition is told to be none', () => {
    assert.deepEqual(
      shown('The worker has finished', 'If it swelled, the request would be| medically necessary. He has finished'),
      {
        words: 'would be medically necessary',
        lines: ['Speaks of: medically necessary', '- Not counted as the conclusion on this issue'],
      },
    );
  });

  test('a frequency is reckoned up', () => {
    assert.deepEqual(shown('six more visits', 'physical therapy 2 times a w|eek for 6 weeks', markdown)?.lines, [
      '**12 visits**',
    ]);
  });

  test('nothing on plain words and outside of prose', () => {
    assert.equal(shown('slipped on', 'sli|pped on'), undefined);
    assert.equal(shown('Decision Date:</b>', 'Decision Da|te:</b>'), undefined);
  });
});
