import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

test('a decision as JSON holds what is read when somebody asks, also after an edit', () => {
  const service = createDecisionService();
  const follower = service.follow();
  follower.parse(sampleDecision);
  const edited = sampleDecision.replace('home program', 'home [REDACTED] program');
  const [fresh, now] = [service.parse(edited), follower.parse(edited)];
  const told = JSON.parse(JSON.stringify(now));
  assert.deepEqual(told, JSON.parse(JSON.stringify(fresh)));
  assert.deepEqual(told.redactions, JSON.parse(JSON.stringify(fresh.redactions)));
  assert.equal(told.redactions.length, fresh.redactions.length);
  assert.ok(told.redactions.length > 0);
  const cited = fresh.issues.map(({ guidelineLines }) => guidelineLines.map(({ citations }) => citations.length));
  assert.deepEqual(
    told.issues.map((issue: { guidelineLines: { citations: unknown[] }[] }) =>
      issue.guidelineLines.map(({ citations }) => citations.length),
    ),
    cited,
  );
  assert.ok(cited.flat().some((citations) => citations > 0));
});
