import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, test } from 'node:test';
import type { Finding } from '../../server/src/lint/finding.js';
import { categoryOf } from '../../server/src/rules/rule.js';
import { createDecisionService } from '../../server/src/service.js';
import { type NotedDefect, type PublishedDecision, readCorpus, readDefects } from '../support/corpus.js';
import { bareWords, hardWrapped, withCrlf, withoutMarks } from '../support/variants.js';

const corpus = process.env.IMR_CORPUS;
const service = createDecisionService();

if (corpus === undefined) {
  test('published decisions', { skip: 'IMR_CORPUS names no folder of published decisions' }, () => undefined);
} else {
  describe('published decisions', () => checkCorpus(readCorpus(corpus, service), readDefects(corpus)));
}

function count(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length;
}

function checkCorpus(decisions: readonly PublishedDecision[], defects: readonly NotedDefect[]): void {
  test('there are some', () => {
    assert.ok(decisions.length > 0);
  });

  for (const { file, text, findings } of decisions) {
    test(`${file}: every part that a plain search finds is found`, () => {
      const decision = service.parse(text);
      const labels =
        /^(?:<b>(?:Case Number|Date Assigned|Decision Date|Priority):<\/b>)|\t<b>(?:Date of Injury|UR Denial Date|Application Received):<\/b>/gm;
      assert.equal(decision.header.length, count(text, labels));
      assert.equal(new Set(decision.header.map(({ id }) => id)).size, 7);
      assert.equal(decision.sections.length, count(text, /^### /gm));
      assert.equal(decision.sections.length, 3);
      assert.equal(decision.statements.size, 4);
      assert.equal(
        decision.credentials.all.length,
        count(text, /^(?:State\(s\) of Licensure|Certification\(s\)\/Specialty):/gm),
      );
      assert.equal(decision.issues.length, count(text, /^\*\*.*\*\* (?:Upheld|Overturned)$/gm));
      const partCount = count(
        text,
        /^\*\*(?:Claims Administrator guideline|MAXIMUS guideline|Decision rationale):\*\*/gm,
      );
      assert.equal(decision.issues.flatMap(({ parts }) => parts).length, partCount);
      for (const issue of decision.issues) assert.equal(issue.parts.length, 3);
    });

    test(`${file}: no error but for a known defect`, () => {
      const known = defects.filter((defect) => defect.file === file && defect.kind !== 'not-a-defect');
      const unknown = findings.filter(({ severity, span }) => {
        const words = text.slice(span.start, span.end);
        return (
          severity === 'error' && !known.some((defect) => defect.text.includes(words) || words.includes(defect.text))
        );
      });
      assert.deepEqual(
        unknown.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`),
        [],
      );
    });

    test(`${file}: the same findings without marks, wrapped at 80, with CRLF`, () => {
      const changed = withCrlf(hardWrapped(withoutMarks(text)));
      assert.deepEqual(inWords(changed, service.lint(service.parse(changed))), inWords(text, findings));
    });
  }

  test('no category warns on more than one decision in twenty', (context) => {
    const warned = new Map<string, Set<string>>();
    for (const { file, findings } of decisions) {
      for (const { rule, severity } of findings) {
        context.diagnostic(`${file}: ${severity} ${rule}`);
        if (severity !== 'warning') continue;
        const category = categoryOf(rule);
        warned.set(category, (warned.get(category) ?? new Set()).add(file));
      }
    }
    const tooLoud = [...warned].filter(([, files]) => files.size > decisions.length / 20).map(([category]) => category);
    assert.deepEqual(tooLoud, []);
  });
}

function inWords(text: string, findings: readonly Finding[]): string[] {
  return findings
    .map(({ rule, severity, span }) => `${severity} ${rule} "${bareWords(text.slice(span.start, span.end))}"`)
    .sort();
}
