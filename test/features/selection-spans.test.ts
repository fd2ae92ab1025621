import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contains, textAt } from '../../server/src/decision/span.js';
import { selectionSpansAt } from '../../server/src/features/selection-spans.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** The stretches around some words of a text, long ones by their ends. */
function around(words: string, text = sampleDecision): string[] {
  return selectionSpansAt(service.parse(text), text.indexOf(words) + 1).map((span) => {
    const selected = textAt(text, span);
    return selected.length <= 40 ? selected : `${selected.slice(0, 18)}…${selected.slice(-18)}`;
  });
}

const end = 'edically necessary';
const issue = `**MRI of the right…${end.slice(1)}.`;
const text = `<b>Case Number:</b…${end.slice(2)}.\n`;
const sections = [`The Final Determin…${end.slice(1)}.`, `### IMR ISSUES, DE…${end.slice(1)}.`];

describe('what may be selected', () => {
  test('in a rationale: word, sentence, value, part, issue, section, text', () => {
    assert.deepEqual(around('meniscus'), [
      'meniscus',
      'The guideline supp…e care has failed.',
      `The guideline supp…${end.slice(1)}.`,
      `**Decision rationa…${end.slice(1)}.`,
      issue,
      ...sections,
      text,
    ]);
  });

  test('in a citation: word, section name, sentence, part', () => {
    assert.deepEqual(around('Special Studies').slice(0, 5), [
      'Special',
      'Special Studies',
      'Decision based on …: Special Studies.',
      '**MAXIMUS guidelin…: Special Studies.',
      issue,
    ]);
  });

  test('in the header: date, field, header', () => {
    assert.deepEqual(around('07/05/2016').slice(0, 3), [
      '07/05/2016',
      '<b>Decision Date:</b>\t07/05/2016',
      '<b>Case Number:</b…ed:</b>\t06/01/2016',
    ]);
  });

  test('in a title: word, treatment, title', () => {
    assert.deepEqual(around('contrast:').slice(0, 2), ['contrast', 'MRI of the right knee without contrast']);
  });

  test('in a text that is no decision: word, sentence, paragraph, text', () => {
    assert.deepEqual(around('bread', 'Buy bread. Or milk.\n\nThen rest.\n'), [
      'bread',
      'Buy bread.',
      'Buy bread. Or milk.',
      'Buy bread. Or milk.\n\nThen rest.\n',
    ]);
    assert.deepEqual(selectionSpansAt(service.parse(''), 0), []);
  });

  test('lies at every place around it, each stretch in the next', () => {
    const decision = service.parse(sampleDecision);
    for (let offset = 0; offset <= sampleDecision.length; offset++) {
      const spans = selectionSpansAt(decision, offset);
      assert.deepEqual(spans.at(-1), { start: 0, end: sampleDecision.length });
      for (const [index, span] of spans.entries()) {
        assert.ok(span.start <= offset && offset <= span.end);
        const next = spans[index + 1];
        if (next) assert.ok(contains(next, span) && !contains(span, next));
      }
    }
  });
});
