import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { issueLenses } from '../../server/src/features/code-lens.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** Title and target words of each lens of the sample decision with these words changed. */
function lenses(...changes: readonly (readonly [from: string, to: string])[]) {
  const text = changes.reduce((words, [from, to]) => words.replace(from, to), sampleDecision);
  const decision = service.parse(text);
  return issueLenses(decision, service.lint(decision)).map(({ title, target }) => [
    title,
    text.slice(target.start, target.end),
  ]);
}

const second = ['Upheld · 1 source · ready', 'Upheld'];

describe('the lens above an issue', () => {
  test('of a sound decision says that it is ready', () => {
    assert.deepEqual(lenses(), [['Overturned · 1 source · ready', 'Overturned'], second]);
  });

  test('stands at the title', () => {
    const decision = service.parse(sampleDecision);
    assert.deepEqual(
      issueLenses(decision, []).map(({ span }) => span),
      decision.issues.map(({ title }) => title),
    );
  });

  test('counts the sources of the reviewer alone', () => {
    assert.deepEqual(
      lenses([
        'Special Studies.',
        'Special Studies. MTUS Low Back Complaints 2004, Section(s): Special Studies.',
      ])[0]?.[0],
      'Overturned · 2 sources · 2 findings',
    );
  });

  test('names what is missing and leads to the outcome first', () => {
    assert.deepEqual(
      lenses([':** Overturned', ':**'], [/The guideline supports.*/.exec(sampleDecision)?.[0] ?? '', '']),
      [['outcome missing · 1 source · rationale empty', ''], second],
    );
  });

  test('leads to the words of the first finding', () => {
    assert.deepEqual(lenses(['Both are documented here.', 'XXX are documented here.'])[0], [
      'Overturned · 1 source · 1 finding',
      'XXX',
    ]);
  });

  test('tells of an outcome that is none', () => {
    assert.equal(lenses([':** Overturned', ':** Granted'])[0]?.[0], 'outcome not known · 1 source');
  });

  test('tells of a missing guideline part once', () => {
    const part = '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\n';
    assert.equal(lenses([part, ''])[0]?.[0], 'Overturned · guideline missing');
  });

  test('is in no text that is no decision', () => {
    assert.deepEqual(issueLenses(service.parse('# Shopping list\n'), []), []);
  });
});
