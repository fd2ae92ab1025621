import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contains } from '../../server/src/decision/span.js';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** Fails unless each entry holds its selection and its children, which follow each other. */
function assertNested(entries: readonly OutlineEntry[]): void {
  for (const [index, { whole, selection, children, name }] of entries.entries()) {
    assert.ok(contains(whole, selection), name);
    for (const child of children) assert.ok(contains(whole, child.whole), `${child.name} in ${name}`);
    const next = entries[index + 1];
    if (next) assert.ok(whole.end <= next.whole.start, `${name} before ${next.name}`);
    assertNested(children);
  }
}

/** Breadcrumbs and sticky scroll go by the outline: they need entries that lie in each other and never overlap. */
describe('the outline nests', () => {
  const header = sampleDecision.slice(0, sampleDecision.indexOf('###'));
  for (const [name, text] of [
    ['in a whole decision', sampleDecision],
    ['with issues before their section', sampleDecision.replace('### IMR ISSUES, DECISIONS AND RATIONALES', '')],
    ['with the header at the end', sampleDecision.slice(header.length) + header],
    [
      'with a part written twice',
      sampleDecision.replace('**Decision rationale:**', '**Decision rationale:** A.\n\n$&'),
    ],
    ['cut off in a title', sampleDecision.slice(0, sampleDecision.indexOf('without contrast'))],
  ] as const) {
    test(name, () => {
      const decision = service.parse(text);
      assertNested(outlineOf(decision, service.context.factsIn(decision)));
    });
  }

  test('wherever the text ends', () => {
    for (let end = 0; end < sampleDecision.length; end += 7) {
      const decision = service.parse(sampleDecision.slice(0, end));
      assertNested(outlineOf(decision, service.context.factsIn(decision)));
    }
  });
});
