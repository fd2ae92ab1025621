import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hoverAt } from '../../server/src/features/hover.js';
import { markdown, plainText } from '../../server/src/features/markup.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCursor } from '../support/cursor.js';

const service = createDecisionService();

/** The words and the lines that are shown at `|` in the new words, under the findings of the text. */
function shown(from: string, to: string, { source = sampleDecision, markup = plainText } = {}) {
  const { text, offset } = readCursor(source.replace(from, to));
  const decision = service.parse(text);
  const hover = hoverAt(decision, offset, service.lint(decision), service.context, markup);
  return hover && { words: text.slice(hover.span.start, hover.span.end), lines: hover.text.split('\n') };
}

describe('hover on a header date', () => {
  const due =
    '- Determination due 45 days after the assignment (15 for the records, 30 to decide), by 07/23/2016 (Labor Code 4610.6(d); 8 CCR 9792.10.5(a)(1)) (corroborated)';

  test('tells the weekday, the days to the others and the limit for the determination', () => {
    assert.deepEqual(shown('07/05/2016', '07/05|/2016'), {
      words: '07/05/2016',
      lines: [
        'Tuesday, 07/05/2016',
        '- 146 days after Date of Injury (02/10/2016)',
        '- 50 days after UR Denial Date (05/16/2016)',
        '- 34 days after Application Received (06/01/2016)',
        '- 27 days after Date Assigned (06/08/2016)',
        due,
        '- A late determination stays valid (Margaris, 2016)',
      ],
    });
  });

  test('tells the limit for the application', () => {
    assert.equal(
      shown('06/01/2016', '06/01|/2016')?.lines.at(-1),
      '- Application due 30 days after service of the denial, 06/15/2016 if served on its date (Labor Code 4610.5(h)(1); 8 CCR 9792.10.1(b)(1)) (corroborated)',
    );
  });

  test('of an expedited review: another limit, which is not verified for its year', () => {
    const source = sampleDecision.replace('Standard', 'Expedited');
    assert.equal(
      shown('06/08/2016', '06/08|/2016', { source })?.lines.at(-2),
      '- Determination due 5 days after the assignment (expedited), by 06/13/2016 (Labor Code 4610.6(d); 8 CCR 9792.10.5(a)(1)) (unverified)',
    );
  });

  test('in the years of the backlog reckons no limit', () => {
    const source = sampleDecision.replaceAll('/2016', '/2015').replace('CM16', 'CM15');
    assert.equal(
      shown('06/08/2015', '06/08|/2015', { source })?.lines.at(-1),
      '- Assigned before 2016: no limit is reckoned, since a backlog made months usual',
    );
  });

  test('of an injury before 2013 tells from when it can be reviewed', () => {
    assert.equal(
      shown('02/10/2016', '02/10|/2012')?.lines.at(-1),
      '- An injury before 2013: reviewed only if the UR decision came from 07/01/2013 on (Labor Code 4610.5(a)(2))',
    );
  });
});

describe('hover on the parts of a decision', () => {
  test('an outcome: its meaning and the law', () => {
    assert.deepEqual(shown('Upheld', 'Up|held', { markup: markdown }), {
      words: 'Upheld',
      lines: [
        '**Upheld**',
        '- The denial stands: the treatment is not medically necessary.',
        '- Law: Labor Code 4610.6(e)',
      ],
    });
  });

  test('a label: what belongs there and by which law', () => {
    assert.deepEqual(shown('Decision rationale', 'Decision| rationale'), {
      words: 'Decision rationale',
      lines: [
        'Decision rationale',
        '- Why the treatment is or is not medically necessary: the medical condition, the records that tell of it, and the findings held against the guideline, in plain words.',
        '- Law: Labor Code 4610.6(e); 8 CCR 9792.10.6(b)',
      ],
    });
  });

  test('a heading', () => {
    assert.deepEqual(shown('CLINICAL CASE', 'CLINI|CAL CASE')?.lines, [
      'CLINICAL CASE SUMMARY',
      "- The worker's age and sex, the injury and its date, the condition, the treatment so far, the findings and the request. Nothing that identifies a person.",
      '- Law: Labor Code 4610.6(e), (m)',
    ]);
  });

  test('in a text that is no decision only why it is none', () => {
    assert.equal(shown('', '', { source: 'Buy br|ead on 02/10/2016.\n' })?.lines[0], 'structure/unrecognized-decision');
  });
});

describe('hover on words that are reported', () => {
  const source = sampleDecision.replace('Standard', 'Standart');

  test('tells why, what to do and by which authority, and not the message again', () => {
    assert.deepEqual(shown('Standart', 'Stan|dart', { source }), {
      words: 'Standart',
      lines: [
        'header/unknown-priority',
        '- Why: The State records only these two, and the limits of time depend on it.',
        '- To do: Write "Standard" or "Expedited".',
        "- Authority: the State's data feed for IMR decisions",
      ],
    });
  });

  test('tells first what stands there', () => {
    assert.deepEqual(shown('CLINICAL CASE', 'CLIN|CAL CASE', { markup: markdown })?.lines.slice(2), [
      '- Law: Labor Code 4610.6(e), (m)',
      '',
      '---',
      '',
      '**structure/misspelt-heading**',
      '- Why: The heading is fixed; another spelling looks like another document, and searches miss it.',
      '- To do: Write the heading of the layout.',
      '- Authority: official layout of published decisions',
    ]);
  });
});
