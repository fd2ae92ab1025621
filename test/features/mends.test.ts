import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mendsAt } from '../../server/src/features/mends.js';
import type { Finding } from '../../server/src/lint/finding.js';
import { applyFixes } from '../../server/src/lint/fixes.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCursor } from '../support/cursor.js';

const service = createDecisionService();

function finding(name: string, start: number, end: number, hasFix = true): Finding {
  const span = { start, end };
  const fix = { title: name, isSafe: true, edits: [{ span, text: '' }] };
  return {
    rule: 'header/x',
    category: 'header',
    severity: 'error',
    authority: '',
    span,
    message: name,
    ...(hasFix && { fix }),
  };
}

describe('the fixes at a place', () => {
  const findings = [finding('a', 2, 5), finding('b', 5, 8), finding('no fix', 2, 8, false), finding('empty', 10, 10)];
  const cases: readonly [place: string, start: number, end: number, titles: readonly string[]][] = [
    ['before a finding', 0, 1, []],
    ['at the start of a finding', 2, 2, ['a']],
    ['inside a finding', 3, 3, ['a']],
    ['between two findings that touch', 5, 5, ['a', 'b']],
    ['at the end of a finding', 8, 8, ['b']],
    ['after a finding', 9, 9, []],
    ['at an empty finding', 10, 10, ['empty']],
    ['in a selection that holds all', 0, 12, ['a', 'b', 'empty']],
    ['in a selection that ends where a finding begins', 0, 2, ['a']],
    ['in a selection inside a finding', 6, 7, ['b']],
  ];
  for (const [place, start, end, titles] of cases) {
    test(place, () => {
      const mends = mendsAt(findings, { start, end });
      assert.deepEqual(
        mends.map(({ fix }) => fix.title),
        titles,
      );
      for (const { finding: own, fix } of mends) assert.equal(own.fix, fix);
    });
  }
});

describe('the mends to choose from', () => {
  const choice = (title: string) => ({ title, isSafe: false, edits: [{ span: { start: 2, end: 5 }, text: title }] });
  const titles = (findings: readonly Finding[]) => mendsAt(findings, { start: 3, end: 3 }).map(({ fix }) => fix.title);

  test('come after the fix of their own finding', () => {
    const first = { ...finding('a', 2, 5), choices: [choice('b'), choice('c')] };
    assert.deepEqual(titles([first, finding('d', 2, 5)]), ['a', 'b', 'c', 'd']);
  });

  test('are offered where there is no fix', () => {
    assert.deepEqual(titles([{ ...finding('a', 2, 5, false), choices: [choice('b')] }]), ['b']);
  });

  test('of several findings are offered once when they are the same', () => {
    const findings = [2, 1].map((start) => ({ ...finding('a', start, 5, false), choices: [choice('b')] }));
    assert.deepEqual(titles(findings), ['b']);
  });
});

describe('a fix chosen at the cursor', () => {
  const cases: readonly [name: string, from: string, typed: string][] = [
    ['mends a misspelt heading', 'CLINICAL CASE SUMMARY', 'CLINCAL| CASE SUMMARY'],
    ['mends a misspelt label of the header', 'Decision Date:', '|Desicion Date:'],
    ['mends an unknown priority', 'Standard', 'Standart|'],
    ['mends the capitals of an outcome', 'Overturned', 'over|turned'],
  ];
  for (const [name, from, typed] of cases) {
    test(name, () => {
      const { text, offset } = readCursor(sampleDecision.replace(from, typed));
      const mends = mendsAt(service.lint(service.parse(text)), { start: offset, end: offset });
      assert.equal(mends.length, 1);
      assert.equal(
        applyFixes(
          text,
          mends.map(({ fix }) => fix),
        ),
        sampleDecision,
      );
    });
  }

  test('is none where nothing is wrong', () => {
    const { text, offset } = readCursor(sampleDecision.replace('Standard', 'Standart').replace('44 year', '44| year'));
    assert.deepEqual(mendsAt(service.lint(service.parse(text)), { start: offset, end: offset }), []);
  });
});
