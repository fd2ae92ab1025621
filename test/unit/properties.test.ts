import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Decision } from '../../server/src/decision/model.js';
import { contains, type Span } from '../../server/src/decision/span.js';
import { completionsAt } from '../../server/src/features/completion/completion.js';
import { foldingSpans } from '../../server/src/features/folding.js';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline.js';
import { applyFixes } from '../../server/src/lint/fixes.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { pieces } from '../support/pieces.js';

const service = createDecisionService();

// prettier-ignore

const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  editedSample(),
);

/** The sample decision with a stretch cut out and another text put in. */
function editedSample(): fc.Arbitrary<string> {
  const place = fc.nat(sampleDecision.length);
  return fc.tuple(place, fc.nat(400), fc.array(pieces, { maxLength: 6 })).map(([at, length, parts]) => {
    return sampleDecision.slice(0, at) + parts.join('') + sampleDecision.slice(at + length);
  });
}

function spansOf(decision: Decision): Span[] {
  const fields = [...decision.header, ...decision.credentials.all, ...decision.issues.flatMap(({ parts }) => parts)];
  return [
    decision.headerRegion,
    ...fields.flatMap(({ whole, label, value }) => [whole, label, value]),
    ...decision.sections.flatMap(({ whole, body, heading }) => [whole, body, heading.line, heading.title]),
    ...decision.issues.flatMap(({ whole, title, treatment, outcome }) => [whole, title, treatment, outcome.span]),
    ...decision.statements.values(),
    ...decision.redactions,
    ...(decision.summary ? [decision.summary] : []),
  ];
}

function assertNested(decision: Decision): void {
  for (const { whole, label, value } of [...decision.header, ...decision.credentials.all]) {
    assert.ok(contains(whole, label) && contains(whole, value), 'a field holds its label and value');
  }
  for (const { whole, heading } of decision.sections) assert.ok(contains(whole, heading.title));
  for (const { whole, treatment, outcome, parts } of decision.issues) {
    assert.ok(contains(whole, treatment) && contains(whole, outcome.span), 'an issue holds its title');
    for (const part of parts) assert.ok(contains(whole, part.whole), 'an issue holds its parts');
  }
  for (const [index, issue] of decision.issues.entries()) {
    const next = decision.issues[index + 1];
    if (next) assert.ok(issue.whole.end <= next.whole.start, 'issues follow each other');
  }
}

function assertOutline(entries: readonly OutlineEntry[]): void {
  for (const { whole, selection, children, name } of entries) {
    assert.notEqual(name, '');
    assert.ok(contains(whole, selection), 'an outline entry holds its selection');
    assertOutline(children);
  }
}

describe('any text', () => {
  test('gives a decision whose spans are in bounds and nested', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const decision = service.parse(text);
        const whole = { start: 0, end: text.length };
        for (const span of spansOf(decision)) assert.ok(span.start <= span.end && contains(whole, span));
        assertNested(decision);
        assertOutline(outlineOf(decision, service.context.factsIn(decision)));
        for (const span of foldingSpans(decision)) assert.ok(contains(whole, span));
      }),
      { numRuns: 3000 },
    );
  });

  test('makes no rule fail, and every fix can be applied', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const findings = service.lint(service.parse(text));
        for (const { message, fix } of findings) {
          assert.doesNotMatch(message, /^The check .* failed/);
          if (fix) assert.notEqual(applyFixes(text, [fix]), text);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('can be completed at any place', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, place) => {
        const offset = text.length === 0 ? 0 : place % (text.length + 1);
        for (const { replace } of completionsAt(service.parse(text), offset, service.context)) {
          assert.ok(replace.start <= replace.end && contains({ start: 0, end: text.length }, replace));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('safe fixes applied until nothing changes leave no safe fix and no other issue', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let fixed = text;
        for (let round = 0; round < 10; round++) {
          const safe = service.lint(service.parse(fixed)).flatMap(({ fix }) => (fix?.isSafe ? [fix] : []));
          if (safe.length === 0) return;
          fixed = applyFixes(fixed, safe);
        }
        assert.fail('the safe fixes do not come to an end');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a megabyte of', () => {
  const size = 1_000_000;
  const hostile: Readonly<Record<string, string>> = {
    colons: ':',
    'line breaks': '\n',
    blanks: ' ',
    asterisks: '*',
    'open brackets': '[',
    'outcomes on one line': 'a: Upheld ',
    'outcomes line by line': 'a: Upheld\n',
    'labels line by line': 'Decision rationale:\n',
    'labels on one line': '. Decision rationale: ',
    'field labels': 'Priority:\t',
    headings: 'CLINICAL CASE SUMMARY\n',
    'half a label': 'Claims Administrator ',
    'open tags': '<b>',
    'one word': 'a',
    'question marks': '? ',
    'original requests': 'x was the original request. ',
  };
  for (const [name, piece] of Object.entries(hostile)) {
    const prefix = '### IMR ISSUES, DECISIONS AND RATIONALES\n\n';
    test(`${name} is read to its end`, () => {
      const text = prefix + piece.repeat(Math.ceil(size / piece.length));
      const decision = service.parse(text);
      assert.equal(decision.text.length, text.length);
      assert.ok(service.lint(decision).every(({ message }) => !/^The check .* failed/.test(message)));
    });
  }
});
