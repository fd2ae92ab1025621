import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyFixes } from '../../server/src/lint/fixes.js';
import type { SeverityOf } from '../../server/src/lint/lint.js';
import { rules } from '../../server/src/rules/index.js';
import {
  type Edit,
  type Fault,
  type Fix,
  type Rule,
  type RuleId,
  type Severity,
  severities,
} from '../../server/src/rules/rule.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

type Check = Rule['check'];

function rule(id: RuleId, check: Check, severity: Severity = 'error'): Rule {
  return {
    id,
    severity,
    since: '0.1.0',
    fixes: 'none',
    authority: 'convention',
    docs: { what: '', why: '', remedy: '' },
    examples: { faulty: [], clean: [] },
    check,
  };
}

function reporting(id: RuleId, ...faults: readonly Fault[]): Rule {
  return rule(id, () => faults);
}

function lint(text: string, own: readonly Rule[], severityOf?: SeverityOf) {
  const service = createDecisionService({ rules: own, ...(severityOf && { severityOf }) });
  return service.lint(service.parse(text));
}

const span = (start: number, end: number) => ({ start, end });
const good: Fault = { span: span(2, 4), message: 'good' };
const failed = (id: RuleId, kind = 'Error') =>
  `The check ${id} failed (${kind}) and found nothing in this decision. All other checks ran. Report it, or switch the rule off in the settings.`;
const shown = (findings: ReturnType<typeof lint>) => findings.map(({ rule, message }) => [rule, message]);

describe('a rule that throws', () => {
  const throwing = rule('header/broken', ({ text }) => {
    throw new TypeError(`cannot read "${text}"`);
  });

  test('gives one finding at the start of the text and hides no other', () => {
    assert.deepEqual(lint('abcdef', [throwing, reporting('issue/good', good)]), [
      {
        rule: 'header/broken',
        category: 'header',
        severity: 'warning',
        authority: 'convention',
        span: span(0, 0),
        message: failed('header/broken', 'TypeError'),
      },
      { ...good, rule: 'issue/good', category: 'issue', severity: 'error', authority: 'convention' },
    ]);
  });

  test('puts no word of the decision in the message', () => {
    const [finding] = lint('Jane Roe, knee', [throwing]);
    assert.doesNotMatch(JSON.stringify(finding), /Jane|Roe|knee/);
  });

  test('after its first fault gives the failure alone', () => {
    const half = rule('header/half', function* () {
      yield good;
      throw new RangeError('half way');
    });
    assert.deepEqual(shown(lint('abcdef', [half])), [['header/half', failed('header/half', 'RangeError')]]);
  });

  test('something that is no error is reported as well', () => {
    const odd = rule('header/odd', ({ text }) => {
      throw text;
    });
    assert.deepEqual(shown(lint('secret', [odd])), [['header/odd', failed('header/odd', 'unknown error')]]);
  });

  test('is silent when it is switched off', () => {
    assert.deepEqual(
      lint('abcdef', [throwing], () => 'off'),
      [],
    );
  });
});

describe('a rule that is off by default', () => {
  const quiet: Rule = { ...reporting('prose/quiet', good), isOffByDefault: true };

  test('reports nothing', () => {
    assert.deepEqual(lint('abcdef', [quiet]), []);
  });

  test('reports with the severity that the settings give it', () => {
    const [finding] = lint('abcdef', [quiet], () => 'hint');
    assert.deepEqual([finding?.rule, finding?.severity], ['prose/quiet', 'hint']);
  });
});

describe('a rule is reported as failed, and no other with it, when it gives', () => {
  const edits = (...all: readonly Edit[]): Fix => ({ title: 'Mend', isSafe: true, edits: all });
  const wrong: Readonly<Record<string, Fault>> = {
    'a span past the end': { span: span(3, 7), message: 'x' },
    'a span before the start': { span: span(-1, 2), message: 'x' },
    'a span that ends before it starts': { span: span(4, 3), message: 'x' },
    'a span that is no number': { span: span(Number.NaN, 3), message: 'x' },
    'an empty message': { span: span(1, 2), message: '' },
    'a message of blanks': { span: span(1, 2), message: ' \n' },
    'a related place past the end': { ...good, related: [{ span: span(0, 7), message: 'there' }] },
    'an edit past the end': { ...good, fix: edits({ span: span(6, 8), text: 'x' }) },
    'edits that overlap': { ...good, fix: edits({ span: span(0, 3), text: 'x' }, { span: span(2, 4), text: 'y' }) },
    'edits out of order': { ...good, fix: edits({ span: span(3, 4), text: 'x' }, { span: span(0, 1), text: 'y' }) },
  };
  for (const [name, fault] of Object.entries(wrong)) {
    test(name, () => {
      const findings = lint('abcdef', [reporting('header/wrong', good, fault), reporting('issue/good', good)]);
      assert.deepEqual(shown(findings), [
        ['header/wrong', failed('header/wrong')],
        ['issue/good', 'good'],
      ]);
    });
  }

  test('but not when it reports the whole text, its end, or edits side by side', () => {
    const fix = edits({ span: span(0, 3), text: 'x' }, { span: span(3, 6), text: 'y' });
    const findings = lint('abcdef', [
      reporting('header/right', { span: span(0, 6), message: 'all', fix }, { span: span(6, 6), message: 'end' }),
    ]);
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['all', 'end'],
    );
  });
});

describe('the severity of a finding', () => {
  const severityWith = (own: Severity, fault: Severity | undefined, configured?: Severity) => {
    const faulty = rule('header/x', () => [fault ? { ...good, severity: fault } : good], own);
    return lint('abcdef', [faulty], () => configured).map(({ severity }) => severity);
  };

  for (const own of severities) {
    for (const fault of severities) {
      const expected = severities.indexOf(fault) > severities.indexOf(own) ? fault : own;
      test(`of a rule with ${own} and a fault with ${fault} is ${expected}`, () => {
        assert.deepEqual(severityWith(own, fault), [expected]);
      });
    }
    test(`of a rule with ${own} is that`, () => {
      assert.deepEqual(severityWith(own, undefined), [own]);
    });
    test(`is ${own} when the configuration says so, whatever rule and fault say`, () => {
      assert.deepEqual(severityWith('warning', 'information', own), [own]);
    });
  }

  test('"off" silences the rule, and no other', () => {
    const findings = lint('abcdef', [reporting('header/x', good), reporting('issue/y', good)], ({ id }) =>
      id === 'header/x' ? 'off' : undefined,
    );
    assert.deepEqual(shown(findings), [['issue/y', 'good']]);
  });

  test('"off" keeps the rule from running', () => {
    let runs = 0;
    const counting = rule('header/x', () => {
      runs++;
      return [];
    });
    lint('abcdef', [counting], () => 'off');
    assert.equal(runs, 0);
  });
});

describe('findings', () => {
  test('come by start, end and rule, whatever the order of the rules', () => {
    const at = (start: number, end: number): Fault => ({ span: span(start, end), message: `${start}-${end}` });
    const findings = lint('abcdef', [
      reporting('structure/z', at(2, 4), at(0, 1)),
      reporting('header/b', at(2, 4), at(2, 3)),
      reporting('header/a', at(5, 6), at(2, 4)),
    ]);
    assert.deepEqual(shown(findings), [
      ['structure/z', '0-1'],
      ['header/b', '2-3'],
      ['header/a', '2-4'],
      ['header/b', '2-4'],
      ['structure/z', '2-4'],
      ['header/a', '5-6'],
    ]);
  });

  test('of one rule on the same words with the same message come once, others stay', () => {
    const other: Fault = { ...good, message: 'other' };
    const elsewhere: Fault = { ...good, span: span(2, 5) };
    const findings = lint('abcdef', [
      reporting('header/a', good, other, good, elsewhere, good),
      reporting('header/b', good),
    ]);
    assert.deepEqual(
      findings.map(({ rule, span: { end }, message }) => [rule, end, message]),
      [
        ['header/a', 4, 'good'],
        ['header/a', 4, 'other'],
        ['header/b', 4, 'good'],
        ['header/a', 5, 'good'],
      ],
    );
  });

  test('carry everything that the fault says', () => {
    const fault: Fault = {
      ...good,
      related: [{ span: span(0, 1), message: 'there' }],
      isRepetition: true,
      fix: { title: 'Mend', isSafe: false, edits: [{ span: span(2, 4), text: '' }] },
    };
    assert.deepEqual(lint('abcdef', [reporting('privacy/x', fault)]), [
      { ...fault, rule: 'privacy/x', category: 'privacy', severity: 'error', authority: 'convention' },
    ]);
  });

  test('of the real rules are the same in every run', () => {
    const text = sampleDecision.replace('Standard', 'Standart').replaceAll('a ', 'a(n) ');
    const first = lint(text, rules);
    assert.ok(first.length > 5);
    assert.deepEqual(lint(text, [...rules].reverse()), first);
  });
});

describe('applying fixes', () => {
  const fix = (...edits: readonly [start: number, end: number, text: string][]): Fix => ({
    title: 'Mend',
    isSafe: true,
    edits: edits.map(([start, end, text]) => ({ span: span(start, end), text })),
  });
  const cases: readonly [name: string, fixes: readonly Fix[], expected: string][] = [
    ['none leaves the text as it is', [], 'abcdef'],
    ['one replaces, deletes and inserts', [fix([0, 1, 'XY'], [2, 3, ''], [6, 6, '!'])], 'XYbdef!'],
    ['several in any order', [fix([4, 5, 'E']), fix([0, 1, 'A'])], 'AbcdEf'],
    ['the second of two that overlap is left out', [fix([1, 4, 'X']), fix([3, 5, 'Y'])], 'aXef'],
    ['one that overlaps is left out whole', [fix([1, 4, 'X']), fix([3, 5, 'Y'], [5, 6, 'Z'])], 'aXef'],
    ['one inside another is left out', [fix([1, 5, 'X']), fix([2, 3, 'Y'])], 'aXf'],
    ['one left out does not keep out a third', [fix([1, 3, 'X']), fix([2, 5, 'Y']), fix([4, 6, 'Z'])], 'aXdZ'],
    ['the same one twice is applied once', [fix([1, 2, 'X']), fix([1, 2, 'X'])], 'aXcdef'],
    ['the second of two insertions at one place is left out', [fix([3, 3, 'X']), fix([3, 3, 'Y'])], 'abcXdef'],
    ['neighbours are both applied', [fix([1, 3, 'X']), fix([3, 5, 'Y'])], 'aXYf'],
    [
      'an insertion before and one after a replacement',
      [fix([1, 3, 'X']), fix([1, 1, '<']), fix([3, 3, '>'])],
      'a<X>def',
    ],
    ['an insertion named before the replacement at its place', [fix([1, 1, '<']), fix([1, 3, 'X'])], 'a<Xdef'],
    ['an insertion inside a replacement is left out', [fix([1, 4, 'X']), fix([2, 2, 'Y'])], 'aXef'],
  ];
  for (const [name, fixes, expected] of cases) {
    test(name, () => {
      assert.equal(applyFixes('abcdef', fixes), expected);
    });
  }
});
