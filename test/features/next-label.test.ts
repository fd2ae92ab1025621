import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nextLabelEdit } from '../../server/src/features/format/next-label.js';
import { applyEdits } from '../../server/src/lint/fixes.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const { parse, context } = createDecisionService();
const upTo = (words: string) => sampleDecision.slice(0, sampleDecision.indexOf(words) + words.length);
const title = upTo('without contrast:** Overturned');
const administrator = upTo('medical evidence for its decision.');
const reviewer = upTo('Section(s): Special Studies.');

/** What is written into the line of the cursor, at the end of `before`; `after` is what follows. */
function written(before: string, after = ''): string | undefined {
  const text = before + after;
  const edit = nextLabelEdit(text, parse(text), before.length, context);
  return edit && applyEdits(text, [edit]).slice(before.length, after === '' ? undefined : -after.length);
}

describe('the next label after Enter', () => {
  test('follows the outcome, below a blank line', () => {
    assert.equal(written(`${title}\n`), '\n**Claims Administrator guideline:** ');
  });
  test('follows each guideline', () => {
    assert.equal(written(`${administrator}\n`), '\n**MAXIMUS guideline:** ');
    assert.equal(written(`${reviewer}\n\n`), '**Decision rationale:** ');
  });
  test('is written before another issue', () => {
    const next = sampleDecision.slice(sampleDecision.indexOf('**Physical therapy'));
    assert.equal(written(`${title}\n`, `\n\n${next}`), '\n**Claims Administrator guideline:** ');
  });
  test('has the marks and line breaks of the text', () => {
    const plain = reviewer.replaceAll('**', '').replaceAll('\n', '\r\n');
    assert.equal(written(`${plain}\r\n`), '\r\nDecision rationale: ');
  });
  test('is not written after a third line break, a rationale, an empty part, or where the part is there', () => {
    assert.equal(written(`${title}\n\n\n`), undefined);
    assert.equal(written(sampleDecision), undefined);
    assert.equal(written(`${title}\n\n**Claims Administrator guideline:** \n`), undefined);
    assert.equal(written(`${title}\n`, sampleDecision.slice(title.length)), undefined);
  });
  test('is not written into a line with words, nor after a title without an outcome', () => {
    assert.equal(written(`${title}\nThe`), undefined);
    assert.equal(written(`${upTo('without contrast:**')}\n`), undefined);
    assert.equal(written(''), undefined);
  });
});
