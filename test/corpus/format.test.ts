import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, test } from 'node:test';
import { createDecisionService } from '../../server/src/service.js';
import { readCorpus } from '../support/corpus.js';
import { assertHouseForm, formatted, formOfPasted } from '../support/house-form.js';

const corpus = process.env.IMR_CORPUS;
const service = createDecisionService();
/** After wrapping nobody can tell a list below a sentence, "documentation of: / (1) …", from a sentence that goes on. */
const NUMBERED_CLAUSES = /[.:;,] \(?[a-z\d]{1,2}[.)] /i;

if (corpus === undefined) {
  test('the house form', { skip: 'IMR_CORPUS names no folder of published decisions' }, () => undefined);
} else {
  describe('the house form of a published decision', () => {
    for (const { file, text, findings } of readCorpus(corpus, service)) {
      test(file, () => {
        assertHouseForm(text, service);
        const form = formatted(text, service);
        const found = service.lint(service.parse(form)).map(({ rule }) => rule);
        assert.deepEqual(
          found,
          findings.map(({ rule }) => rule),
        );
        const pasted = formOfPasted(text, 80, service);
        if (NUMBERED_CLAUSES.test(form)) assertHouseForm(pasted, service);
        else assert.equal(pasted, form);
      });
    }
  });
}
