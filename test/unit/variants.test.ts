import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Decision } from '../../server/src/decision/model.js';
import type { Span } from '../../server/src/decision/span.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { projectRoot } from '../support/language-client.js';
import { bareWords, variants } from '../support/variants.js';

const service = createDecisionService();
const draft = readFileSync(`${projectRoot}test/fixtures/drafts/shoulder.imr.md`, 'utf8');

/** The parts of a decision in words, without their places. */
function partsInWords(decision: Decision) {
  const words = (span: Span) => bareWords(decision.text.slice(span.start, span.end));
  return {
    header: decision.header.map(({ id, value }) => `${id}: ${words(value)}`).sort(),
    sections: decision.sections.map(({ heading }) => words(heading.title)),
    credentials: decision.credentials.all.map(({ entries }) => entries.map(words)),
    statements: [...decision.statements].map(([id, span]) => [id, words(span)]),
    summary: decision.summary && words(decision.summary),
    issues: decision.issues.map(({ treatment, outcome, parts }) => ({
      treatment: words(treatment),
      outcome: words(outcome.span),
      parts: parts.map(({ id, value }) => [id, words(value)]),
    })),
  };
}

/** The findings in words: the same rule on the same words, wherever they now stand. */
function findingsInWords(text: string) {
  return service
    .lint(service.parse(text))
    .map(({ rule, severity, span }) => `${severity} ${rule} "${bareWords(text.slice(span.start, span.end))}"`)
    .sort();
}

for (const [name, change] of Object.entries(variants)) {
  for (const [which, text] of [
    ['sample', sampleDecision],
    ['draft with faults', draft],
  ] as const) {
    test(`${which} with ${name}: the same parts and the same findings`, () => {
      const changed = change(text);
      assert.notEqual(changed, name === 'bold for <b>' && which !== 'sample' ? undefined : text.slice(1));
      assert.deepEqual(partsInWords(service.parse(changed)), partsInWords(service.parse(text)));
      assert.deepEqual(findingsInWords(changed), findingsInWords(text));
    });
  }
}
