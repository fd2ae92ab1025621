import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { received, sent } from '../../server/src/command-line/checking-worker.js';
import { summaryOf } from '../../server/src/features/decision-summary.js';
import { htmlReporter } from '../../server/src/report/html/html-report.js';
import type { CheckedFile, Totals } from '../../server/src/report/report.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');
const totals: Totals = {
  counts: { files: 1, errors: 0, warnings: 0, information: 0, hints: 0 },
  passedOver: { 'no decision': 0, ignored: 0 },
  unread: 0,
  mended: 0,
  suppressed: 0,
  notChecked: new Map(),
  isComplete: true,
};

function checked(path: string, messages: readonly string[]): CheckedFile {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const findings = messages.map((message) => ({
    rule: 'prose/doubled-word',
    category: 'prose' as const,
    severity: 'hint' as const,
    message,
    range,
    authority: 'convention',
    fixable: false,
    related: [],
  }));
  return { kind: 'checked', path, findings, suppressed: [], bytes: 1, isFromCache: false };
}

describe('the HTML report', () => {
  test('sums up a decision', () => {
    const service = createDecisionService();
    assert.deepEqual(summaryOf(service.parse(sampleDecision), service.context), {
      caseNumber: 'CM16-0900001',
      decisionDate: '2016-07-05',
      overall: 'Partially Overturn',
      limits: { application: 'kept', determination: 'kept' },
      guidelines: [{ title: 'Knee Complaints 2004', upheld: 1, overturned: 1, open: 0 }],
    });
  });

  test('writes each decision as it comes, so that nothing of it stays in memory', () => {
    const reporter = htmlReporter('1', sha256);
    assert.ok(reporter.start().endsWith('<script type="application/json" id="data">['));
    const cell = '["prose/doubled-word",3,"1:1","\\u003c/script>"]';
    assert.equal(reporter.file(checked('a', ['</script>'])), `\n{"p":"a","f":[${cell}]}`);
    assert.equal(reporter.file(checked('<b>', [])), ',\n{"p":"\\u003cb>","f":[]}');
    assert.equal(reporter.file({ kind: 'passed over', path: 'c', why: 'ignored' }), '');
    assert.ok(reporter.end(totals).startsWith('\n]</script>\n<a class="skip"'));
  });

  test('says when messages had no room, and keeps rule and place of every finding', () => {
    const reporter = htmlReporter('1', sha256);
    const long = 'x'.repeat(10_000_001);
    assert.ok(reporter.file(checked('a', [long])).length > long.length);
    assert.equal(reporter.file(checked('b', [long])), ',\n{"p":"b","f":[["prose/doubled-word",3,"1:1"]]}');
    assert.match(
      reporter.end(totals),
      /the findings of the last 1 decisions are shown by rule and place, without their words/,
    );
  });

  test('names two hundred files that cannot be read and counts the others', () => {
    const reporter = htmlReporter('1', sha256);
    for (let index = 0; index < 203; index++) reporter.file({ kind: 'unread', path: `f${index}`, reason: 'gone' });
    const page = reporter.end({ ...totals, unread: 203 });
    assert.equal(page.match(/<code>/g)?.length, 200);
    assert.ok(page.includes('And 3 more.'));
  });

  test('what a worker sends loses nothing of a file', () => {
    const plain = checked('a', []);
    assert.equal(sent(plain), 1);
    const whole: readonly CheckedFile[] = [
      plain,
      { ...plain, notChecked: ['page 2'] },
      { ...plain, summary: { caseNumber: 'CM', limits: {}, guidelines: [] } },
    ];
    for (const file of whole) {
      assert.deepEqual(received({ kind: 'source', path: 'a', isNamed: true }, sent(file)), file);
    }
  });
});
