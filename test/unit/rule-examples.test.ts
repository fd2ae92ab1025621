import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyFixes } from '../../server/src/lint/fixes.js';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { exampleText } from '../support/examples.js';
import { readMarkers } from '../support/markers.js';

/** No example can be shown of a text that is too long to be read; a test of its own proves the rule. */
const provenElsewhere: readonly string[] = ['structure/unread-text'];

const service = createDecisionService();

function found(text: string, by = service) {
  return by.lint(by.parse(text)).map(({ rule, span }) => ({ rule, start: span.start, end: span.end }));
}

test('the sample decision has no fault', () => {
  assert.deepEqual(found(sampleDecision), []);
});

for (const rule of rules) {
  describe(rule.id, () => {
    for (const example of rule.examples.faulty) {
      test(`finds: ${example.name}`, () => {
        const { text, expected } = readMarkers(exampleText(example), rule.id);
        assert.ok(
          expected.some((mark) => mark.rule === rule.id),
          'the example marks a fault of its own rule',
        );
        assert.deepEqual(found(text), expected);
      });

      test(`fixes: ${example.name}`, () => {
        const { text } = readMarkers(exampleText(example), rule.id);
        const own = service.lint(service.parse(text)).filter((finding) => finding.rule === rule.id);
        for (const { fix } of own) {
          if (rule.fixes !== 'safe') assert.notEqual(fix?.isSafe, true, 'only a rule with safe fixes gives one');
          if (rule.fixes === 'none') assert.equal(fix, undefined, 'the rule says that it has no fixes');
          if (!fix) continue;
          const fixed = applyFixes(text, [fix]);
          assert.notEqual(fixed, text, 'a fix changes the text');
          const left = service.lint(service.parse(fixed)).filter((finding) => finding.rule === rule.id);
          assert.equal(left.length, own.length - 1, 'a fix removes its own finding and brings no other');
        }
      });
    }

    for (const example of rule.examples.clean) {
      test(`is silent: ${example.name}`, () => {
        const { text, expected } = readMarkers(exampleText(example), rule.id);
        assert.deepEqual(
          expected.filter((mark) => mark.rule === rule.id),
          [],
          'a clean example marks no fault of its own rule',
        );
        assert.deepEqual(found(text), expected);
      });
    }

    for (const example of rule.examples.configured ?? []) {
      test(`with options finds: ${example.name}`, () => {
        const { text, expected } = readMarkers(exampleText(example), rule.id);
        const configured = createDecisionService({ optionsOf: (id) => (id === rule.id ? example.options : {}) });
        assert.deepEqual(found(text, configured), expected);
        assert.notDeepEqual(found(text), expected, 'the options make a difference');
      });
    }

    test('has an example for its options', () => {
      assert.equal(rule.options !== undefined, (rule.examples.configured ?? []).length > 0);
    });

    test('has at least one faulty and two clean examples', () => {
      assert.ok(rule.examples.faulty.length >= 1 || rule.isOffByDefault || provenElsewhere.includes(rule.id));
      assert.ok(rule.examples.clean.length >= 2);
    });
  });
}
