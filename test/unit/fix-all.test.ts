import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { editsOfRule } from '../../server/src/features/fix-all.js';
import { otherOutcomesAt } from '../../server/src/features/other-outcomes.js';
import { suppressFinding } from '../../server/src/features/suppress-finding.js';
import { applyEdits } from '../../server/src/lint/fixes.js';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { exampleText } from '../support/examples.js';
import { projectRoot } from '../support/language-client.js';
import { readMarkers } from '../support/markers.js';
import { assertSafelyFixed } from '../support/meaning.js';
import { changed } from '../support/mutations.js';
import { variants } from '../support/variants.js';
import { faults } from './mutations/faults.js';
import { harmless } from './mutations/harmless.js';

const service = createDecisionService();
const folder = join(projectRoot, 'test', 'fixtures', 'cases');

describe('all safe fixes leave the meaning, bring no finding and leave nothing to fix', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.imr.md'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    test(`${file} in every dress`, () => {
      for (const dress of Object.values(variants)) assertSafelyFixed(dress(text), service);
    });
    test(`${file} with faults`, () => {
      for (const [from, to] of [
        ...(faults[basename(file, '.imr.md')] ?? []),
        ...(harmless[basename(file, '.imr.md')] ?? []),
      ]) {
        assertSafelyFixed(changed(text, from, to), service);
      }
    });
  }

  for (const rule of rules.filter(({ fixes }) => fixes === 'safe')) {
    test(`faults of ${rule.id}`, () => {
      for (const example of rule.examples.faulty) {
        assertSafelyFixed(readMarkers(exampleText(example), rule.id).text, service);
      }
    });
  }
});

describe('all of one rule', () => {
  const joined = sampleDecision.replace('knows the exercises. The', 'knows the exercises.The');
  const twice = joined.replace('suspected and conservative care has failed. Both', 'suspected.Both');
  const edits = (text: string) => {
    const decision = service.parse(text);
    return editsOfRule(decision, service.lint(decision), 'prose/missing-space');
  };

  test('is not offered for one finding', () => {
    assert.deepEqual(edits(joined), []);
  });
  test('mends them all', () => {
    const fixed = applyEdits(twice, edits(twice));
    assert.deepEqual(service.lint(service.parse(fixed)), []);
  });
});

describe('another outcome', () => {
  const decision = service.parse(sampleDecision);
  const titlesAt = (words: string) =>
    otherOutcomesAt(decision, sampleDecision.indexOf(words) + words.length, service.context).map(({ title }) => title);

  test('is offered on the outcome word, with what the rationale says', () => {
    assert.deepEqual(titlesAt('without contrast:** Over'), [
      'Change the outcome to Upheld (the rationale concludes otherwise)',
    ]);
  });
  test('is offered nowhere else', () => {
    assert.deepEqual(titlesAt('without con'), []);
  });
  test('shows where the rationale disagrees once it is changed', () => {
    const [fix] = otherOutcomesAt(decision, sampleDecision.indexOf('Overturned'), service.context);
    const found = service.lint(service.parse(applyEdits(sampleDecision, fix?.edits ?? [])));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['rationale/contradicted-outcome'],
    );
  });
});

describe('a suppression', () => {
  const text = sampleDecision.replace('Both are documented', 'Both are are documented');
  const decision = service.parse(text);
  const [finding] = service.lint(decision);

  test('is a comment above the line, and suppresses the finding', () => {
    assert.ok(finding);
    const suppressed = applyEdits(text, [suppressFinding(decision, finding, ' as in\nthe report ')]);
    assert.ok(
      suppressed.includes('\n<!-- imr-ignore prose/doubled-word: as in the report -->\n**Decision rationale:**'),
    );
    assert.deepEqual(service.check(service.parse(suppressed)).findings, []);
  });
  test('needs a reason that does not end the comment', () => {
    assert.ok(finding);
    assert.throws(() => suppressFinding(decision, finding, ' '), RangeError);
    assert.throws(() => suppressFinding(decision, finding, 'a --> b'), RangeError);
  });
});
