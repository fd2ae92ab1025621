import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { addIssue } from '../../server/src/features/add-issue.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCorpus } from '../support/corpus.js';
import { snippetWords } from '../support/cursor.js';
import { withCrlf, withoutMarks } from '../support/variants.js';

const corpus = process.env.IMR_CORPUS;
const service = createDecisionService();
const request = 'Zeolite wrap for the ear';

if (corpus === undefined) {
  test('published decisions', { skip: 'IMR_CORPUS names no folder of published decisions' }, () => undefined);
} else {
  for (const { file, text } of readCorpus(corpus, service)) {
    for (const variant of [text, withCrlf(text), withoutMarks(text)]) {
      test(`${file}: an issue can be added behind each issue`, () => checkAdded(variant));
    }
  }
}

function checkAdded(text: string): void {
  const { issues } = service.parse(text);
  for (const [index, { whole }] of issues.entries()) {
    const added = addIssue(service.parse(text), whole.start, service.context.vocabulary, { request });
    assert.ok(added);
    const longer = text.slice(0, added.offset) + snippetWords(added.snippet) + text.slice(added.offset);
    const after = service.parse(longer);
    assert.equal(after.issues.length, issues.length + 1);
    const issue = after.issues[index + 1];
    assert.ok(issue);
    assert.equal(longer.slice(issue.treatment.start, issue.treatment.end), request);
    assert.equal(issue.parts.length, 3);
  }
}
