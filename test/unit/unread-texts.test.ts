import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formattingEdits } from '../../server/src/features/format/format.js';
import { outlineOf } from '../../server/src/features/outline.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const longest = sampleDecision.length + 10;
const service = createDecisionService({ longestText: longest });
const faulty = sampleDecision.replace('Standard', 'Standart');
const tooLong = `\n\n${faulty}${' '.repeat(10)}`;

function found(text: string, follow = service.follow()) {
  return follow.check(follow.parse(text)).findings.map(({ rule, severity, span }) => ({ rule, severity, span }));
}

describe('a text longer than what is read', () => {
  const firstLine = { start: 2, end: tooLong.indexOf('\n', 2) };
  const only = [{ rule: 'structure/unread-text', severity: 'error', span: firstLine }];

  test('has one finding, at its first words, which tells both lengths', () => {
    assert.deepEqual(found(tooLong), only);
    const long = createDecisionService({ longestText: 1_500_000 });
    const [finding] = long.lint(long.parse('word\n'.repeat(10_000_000)));
    assert.match(finding?.message ?? '', /has 50,000,000 characters; texts of more than 1,500,000 are not read/);
  });

  test('has no structure and no form, however it begins', () => {
    const decision = service.parse(tooLong);
    assert.deepEqual(outlineOf(decision, service.context.factsIn(decision)), []);
    assert.deepEqual(formattingEdits(tooLong, service.parse), []);
    assert.equal(decision.text, tooLong);
  });

  test('may hold nothing but blanks', () => {
    assert.deepEqual(
      found(' '.repeat(longest + 1)).map(({ rule }) => rule),
      ['structure/unread-text'],
    );
  });

  test('is read as soon as it is short enough, and not read as soon as it is too long', () => {
    const follow = service.follow();
    const rules = (text: string) => found(text, follow).map(({ rule }) => rule);
    const unread = ['structure/unread-text'];
    for (const text of [tooLong, `${tooLong}a`, tooLong]) {
      assert.deepEqual(rules(faulty), ['header/unknown-priority']);
      assert.deepEqual(rules(text), unread);
      assert.deepEqual(rules(`${text}a`), unread);
      assert.deepEqual(rules(sampleDecision), []);
    }
  });

  test('is read where nobody sets a limit', () => {
    const other = createDecisionService();
    assert.deepEqual(
      other.lint(other.parse(tooLong)).map(({ rule }) => rule),
      ['header/unknown-priority'],
    );
  });
});
