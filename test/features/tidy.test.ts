import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tidyEdits } from '../../server/src/features/format/tidy.js';
import { applyEdits } from '../../server/src/lint/fixes.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { formatted, tidied } from '../support/house-form.js';
import { hardWrapped, withoutMarks } from '../support/variants.js';

const service = createDecisionService();
const form = formatted(sampleDecision, service);

describe('tidying pasted text', () => {
  test('takes joined letters apart and drops what nobody sees', () => {
    const pasted = form.replace('finished six', '\ufb01nished\u00a0six').replace('program', 'pro\u00adgram\u200b');
    assert.equal(tidied(pasted, service), form);
  });
  test('makes lines of the breaks of a word processor', () => {
    assert.equal(tidied(form.replaceAll('\n\n', '\v\v'), service), form);
  });
  test('of a selection leaves the rest as it is', () => {
    const start = form.indexOf('**Decision rationale:** The worker');
    const pasted = hardWrapped(withoutMarks(form.slice(start)));
    const text = `${form.slice(0, start).replace('slipped on', 'slipped  on')}${pasted}`;
    const tidy = applyEdits(text, tidyEdits(text, service.parse, { start, end: text.length }));
    assert.equal(tidy, form.replace('slipped on', 'slipped  on'));
  });
  test('leaves a text that is no decision but for such signs', () => {
    assert.equal(tidied('A \ufb01ne letter.\n\n\nTo somebody.', service), 'A fine letter.\n\n\nTo somebody.');
  });
});
