import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

function check(text: string) {
  const { findings, suppressed } = service.check(service.parse(text));
  return {
    findings: findings.map(({ rule }) => rule),
    suppressed: suppressed.map(({ finding, reason }) => `${finding.rule}: ${reason}`),
  };
}

const knee = '**MRI of the right knee without contrast:** Overturned';
const twice = sampleDecision.replace('Both are documented here.', 'Both are are documented here.');
const line = 'The guideline';

describe('a comment suppresses the finding', () => {
  const comment = '<!-- imr-ignore prose/doubled-word: as in the report -->';
  const all = { findings: [], suppressed: ['prose/doubled-word: as in the report'] };

  test('is found without it', () => {
    assert.deepEqual(check(twice), { findings: ['prose/doubled-word'], suppressed: [] });
  });
  test('of the text, at its top', () => {
    assert.deepEqual(check(`${comment}\n${twice}`), all);
    assert.deepEqual(check(`\r\n${comment}\r\n\r\n${twice.replaceAll('\n', '\r\n')}`), all);
  });
  test('of an issue, above its title', () => {
    assert.deepEqual(check(twice.replace(knee, `${comment}\n${knee}`)), all);
    assert.deepEqual(check(twice.replace(knee, `${comment}\n\n${knee}`)), all);
  });
  test('of the next line, and of no other', () => {
    const rationale = twice.split('\n').find((each) => each.includes('are are')) ?? line;
    assert.deepEqual(check(twice.replace(rationale, `${comment}\n${rationale}`)), all);
    const elsewhere = twice.replace('### CLINICAL CASE SUMMARY', `${comment}\n### CLINICAL CASE SUMMARY`);
    assert.deepEqual(check(elsewhere), {
      findings: ['structure/unused-suppression', 'prose/doubled-word'],
      suppressed: [],
    });
  });
  test('of its own rule alone', () => {
    const other = twice.replace(knee, `<!-- imr-ignore prose/double-stop: none -->\n${knee}`);
    assert.deepEqual(check(other), {
      findings: ['structure/unused-suppression', 'prose/doubled-word'],
      suppressed: [],
    });
  });
  test('not without a reason', () => {
    const bare = twice.replace(knee, `<!-- imr-ignore prose/doubled-word -->\n${knee}`);
    assert.deepEqual(check(bare), {
      findings: ['structure/invalid-suppression', 'prose/doubled-word'],
      suppressed: [],
    });
  });
});

test('a comment for a rule that is switched off is not called unused', () => {
  const quiet = createDecisionService({
    severityOf: ({ id }) => (id === 'prose/doubled-word' ? 'off' : undefined),
  });
  const text = `<!-- imr-ignore prose/doubled-word: as in the report -->\n${sampleDecision}`;
  assert.deepEqual(quiet.check(quiet.parse(text)), { findings: [], suppressed: [] });
});

test('a comment above any line changes nothing else', () => {
  const comment = '<!-- imr-ignore prose/doubled-word: she was 12 years old on 01/01/2001, Upheld: the the TBD -->';
  const lines = sampleDecision.split('\n');
  for (let at = 0; at <= lines.length; at++) {
    for (const end of ['\n', '\r\n']) {
      const text = lines.toSpliced(at, 0, comment).join(end);
      assert.deepEqual(check(text).findings, ['structure/unused-suppression'], `above line ${at + 1}`);
    }
  }
});
