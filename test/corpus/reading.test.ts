import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, test } from 'node:test';
import { contains } from '../../server/src/decision/span.js';
import { issueLenses } from '../../server/src/features/code-lens.js';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline.js';
import { selectionSpansAt } from '../../server/src/features/selection-spans.js';
import { meaningfulSpans } from '../../server/src/features/semantic-tokens.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCorpus } from '../support/corpus.js';

const folder = process.env.IMR_CORPUS;
const service = createDecisionService();

describe('what an editor shows of published decisions', { skip: folder === undefined }, () => {
  const decisions = readCorpus(folder ?? '.', service).map(({ file, text, findings }) => {
    const decision = service.parse(text);
    return { file, text, findings, decision, facts: service.context.factsIn(decision) };
  });

  test('a lens for each issue, and an outcome in each: they were all issued', () => {
    for (const { file, decision, findings } of decisions) {
      const lenses = issueLenses(decision, findings);
      assert.equal(lenses.length, decision.issues.length, file);
      for (const { title } of lenses) assert.match(title, /^(?:Upheld|Overturned) · /, file);
    }
  });

  test('colors that lie apart, in the order of the text', () => {
    for (const { file, decision, facts } of decisions) {
      const spans = meaningfulSpans(decision, facts).map(({ span }) => span);
      for (const [index, { end }] of spans.entries()) assert.ok(end <= (spans[index + 1]?.start ?? end), file);
    }
  });

  test('an outline whose entries lie in each other', () => {
    const check = ({ whole, children }: OutlineEntry, file: string): void => {
      for (const child of children) {
        assert.ok(contains(whole, child.whole), file);
        check(child, file);
      }
    };
    for (const { file, decision, facts } of decisions)
      for (const entry of outlineOf(decision, facts)) check(entry, file);
  });

  test('selections that lie in each other', () => {
    for (const { file, text, decision } of decisions) {
      for (let offset = 0; offset <= text.length; offset += 211) {
        const spans = selectionSpansAt(decision, offset);
        for (const [index, span] of spans.entries()) assert.ok(contains(spans[index + 1] ?? span, span), file);
      }
    }
  });
});
