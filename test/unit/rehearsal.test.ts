import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createRehearsal } from '../../server/src/handlers/rehearsal.js';
import { Snapshots } from '../../server/src/handlers/snapshots.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService, type DecisionService } from '../../server/src/service.js';

const text = sampleDecision.replace('03/01/2016', '13/41/2016');

/** Runs what is put off until nothing is left, and tells how many steps that took. */
function rehearsed(service: DecisionService, words: string, snapshots = new Snapshots()) {
  const waiting: (() => void)[] = [];
  const rehearse = createRehearsal((run) => waiting.push(run));
  const snapshot = snapshots.of(TextDocument.create('file:///draft.imr', 'imr-decision', 1, words), service);
  const before = snapshot.findings();
  rehearse(snapshot);
  rehearse(snapshot);
  let steps = 0;
  for (let run = waiting.shift(); run; run = waiting.shift(), steps++) run();
  return { steps, before, after: snapshot.findings(), decision: snapshot.decision() };
}

describe('the rehearsal of typing', () => {
  it('ends, once for all documents, and leaves decision and findings as they were', () => {
    const service = createDecisionService();
    const { steps, before, after, decision } = rehearsed(service, text);
    assert.equal(steps, 271);
    assert.equal(after, before);
    assert.deepEqual(after, service.lint(service.parse(text)));
    assert.equal(decision.text, text);
  });

  it('is left out for a text without an issue', () => {
    assert.equal(rehearsed(createDecisionService(), 'Case Number: CM16-0000001').steps, 0);
  });

  it('ends at a fault, which nobody is told of', () => {
    const service = createDecisionService();
    const failing: DecisionService = {
      ...service,
      follow: (from) => {
        const follower = service.follow(from);
        return from ? { ...follower, parse: () => assert.fail('a fault of the parser') } : follower;
      },
    };
    assert.equal(rehearsed(failing, text).steps, 1);
  });
});
