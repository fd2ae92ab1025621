import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, test } from 'node:test';
import type { Finding } from '../../server/src/lint/finding.js';
import { createDecisionService } from '../../server/src/service.js';
import { isAt, type NotedDefect, type PublishedDecision, readCorpus, readDefects } from '../support/corpus.js';

const corpus = process.env.IMR_CORPUS;
const service = createDecisionService();

/** The faults that two places of the text show by themselves. */
const factKinds = ['doi-mismatch', 'ur-date-mismatch', 'date-before-injury', 'date-order-in-text', 'sex-mismatch'];
/** Those for which somebody has to understand the medicine. */
const judgementKinds = ['contradicts-summary', 'unsupported-fact'];
const factRules =
  /^(?:rationale|summary|privacy|prose)\/|^issue\/(?:remaining-quantity|two-strengths|two-sides|ancillary-refusal)$/;

if (corpus === undefined) {
  test('facts of published decisions', { skip: 'IMR_CORPUS names no folder of published decisions' }, () => undefined);
} else {
  describe('facts of published decisions', () => checkFacts(readCorpus(corpus, service), readDefects(corpus)));
}

function checkFacts(decisions: readonly PublishedDecision[], defects: readonly NotedDefect[]): void {
  const found = decisions.flatMap((decision) =>
    decision.findings.filter(({ rule }) => factRules.test(rule)).map((finding) => ({ decision, finding })),
  );
  const isNoted = ({ decision, finding }: { decision: PublishedDecision; finding: Finding }, real: boolean) =>
    defects.some(
      (defect) =>
        defect.file === decision.file && (defect.kind !== 'not-a-defect') === real && isAt(decision, finding, defect),
    );
  const ruleOf = ({ finding }: (typeof found)[number]) => `${finding.severity} ${finding.rule}`;
  const words = ({ decision, finding }: (typeof found)[number]) =>
    `${decision.file}: ${finding.severity} ${finding.rule} "${decision.text.slice(finding.span.start, finding.span.end).slice(0, 80)}"`;

  test('no rule is loud', (context) => {
    for (const rule of new Set(found.map(ruleOf).sort())) {
      const own = found.filter((one) => ruleOf(one) === rule);
      context.diagnostic(
        `${rule}: ${own.length} in ${new Set(own.map(({ decision }) => decision.file)).size} decisions`,
      );
    }
    const alarms = found.filter((one) => one.finding.severity === 'warning' && !isNoted(one, true));
    for (const alarm of alarms) context.diagnostic(`not noted as a fault: ${words(alarm)}`);
    assert.ok(alarms.length <= decisions.length / 10);
  });

  test('no error but on a noted fault', () => {
    const errors = found.filter((one) => one.finding.severity === 'error' && !isNoted(one, true));
    assert.deepEqual(errors.map(words), []);
  });

  test('the outcome of every issue agrees with its rationale', () => {
    const told = found.filter(({ finding }) => finding.rule === 'rationale/contradicted-outcome');
    assert.deepEqual(told.map(words), []);
  });

  test('nothing is reported on what was noted as no fault', () => {
    const wrong = found.filter((one) => isNoted(one, false) && !isNoted(one, true));
    assert.deepEqual(wrong.map(words), []);
  });

  test('four in five of the noted faults of fact are found', (context) => {
    const noted = defects.filter(({ kind }) => [...factKinds, ...judgementKinds].includes(kind));
    const missed = noted.filter(
      (defect) =>
        !found.some(({ decision, finding }) => decision.file === defect.file && isAt(decision, finding, defect)),
    );
    for (const { file, kind, text } of missed) context.diagnostic(`not found: ${file}: ${kind} "${text}"`);
    context.diagnostic(`${noted.length - missed.length} of ${noted.length} found`);
    const plain = noted.filter(({ kind }) => factKinds.includes(kind));
    const missedPlain = missed.filter(({ kind }) => factKinds.includes(kind));
    assert.ok(plain.length - missedPlain.length >= plain.length * 0.8);
  });
}
