import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citedEditions } from '../../server/src/features/decision-state/cited-editions.js';
import { decisionState, verdictWords } from '../../server/src/features/decision-state/decision-state.js';
import { decisionTree, partWords } from '../../server/src/features/decision-state/decision-tree.js';
import { timelineOf } from '../../server/src/features/decision-state/timeline.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

function stateOf(...changes: readonly [string, string][]) {
  const text = changes.reduce((before, [from, to]) => {
    assert.ok(before.includes(from));
    return before.replace(from, to);
  }, sampleDecision);
  const decision = service.parse(text);
  return { decision, state: decisionState(decision, service.check(decision), service.context.vocabulary) };
}

function told(...changes: readonly [string, string][]) {
  const { state } = stateOf(...changes);
  return [verdictWords(state), state.overall, ...state.parts.filter((part) => part.state !== 'ready').map(partWords)];
}

describe('how far a decision is', () => {
  test('ready, when every part is there and no error stands', () => {
    const { state } = stateOf();
    assert.equal(state.isReady, true);
    assert.equal(state.caseNumber, 'CM16-0900001');
    assert.deepEqual(
      state.parts.map((part) => [part.name, partWords(part)]),
      [
        ['Header', 'ready'],
        ['How the determination was made', 'ready'],
        ["Reviewer's credentials", 'ready'],
        ['Clinical case summary', 'ready'],
        ['Issue 1: MRI of the right knee without contrast', 'Overturned · ready'],
        ['Issue 2: Physical therapy for the right knee, 6 visits', 'Upheld · ready'],
      ],
    );
  });

  test('what is missing and what is wrong are counted once', () => {
    assert.deepEqual(told(['07/05/2016', '']), ['1 to do', 'Partially Overturn', '1 missing']);
    assert.deepEqual(told(['<b>Priority:</b>	Standard	', '']), ['1 to do', 'Partially Overturn', '1 missing']);
    assert.deepEqual(told([': California, Oregon', ':']), ['1 to do', 'Partially Overturn', '1 missing']);
    assert.deepEqual(told(['6 visits:** Upheld', '6 visits:**']), ['1 to do', undefined, '1 missing']);
    assert.deepEqual(told(['05/16/2016', '06/16/2016']), ['1 to do', 'Partially Overturn', '1 finding']);
    assert.deepEqual(
      told([
        '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\n',
        '',
      ]),
      ['1 to do', 'Partially Overturn', 'Overturned · 1 missing'],
    );
  });

  test('the outcomes together make the determination', () => {
    assert.equal(stateOf(['6 visits:** Upheld', '6 visits:** Overturned']).state.overall, 'Overturn');
    assert.equal(stateOf(['contrast:** Overturned', 'contrast:** Upheld']).state.overall, 'Uphold');
    assert.equal(stateOf(['6 visits:** Upheld', '6 visits:** Denied']).state.overall, undefined);
  });

  test('the panel shows findings by severity and suppressed ones with their reason', () => {
    const comment = '<!-- imr-ignore structure/misspelt-heading: as in the template -->\n';
    const { state } = stateOf(['### CLINICAL CASE', `${comment}### CLINCAL CASE`], ['05/16/2016', '06/16/2016']);
    const nodes = decisionTree(state).slice(-2);
    assert.deepEqual(
      nodes.map(({ label, description, mark, children }) => [label, description, mark, children.length]),
      [
        ['Errors', '1', 'error', 1],
        ['Suppressed', '1', 'suppressed', 1],
      ],
    );
    assert.equal(nodes[1]?.children[0]?.description, 'structure/misspelt-heading: as in the template');
  });

  test('dates stand in their order with the limits between them', () => {
    const { dates, limits } = timelineOf(stateOf().decision);
    assert.deepEqual(
      dates.map(({ id }) => id),
      ['dateOfInjury', 'urDenialDate', 'applicationReceived', 'dateAssigned', 'decisionDate'],
    );
    assert.deepEqual(
      limits.map(({ from, to, days, limit, isKept }) => [from.id, to.id, days, limit.days, isKept]),
      [
        ['urDenialDate', 'applicationReceived', 16, 30, true],
        ['dateAssigned', 'decisionDate', 27, 45, true],
      ],
    );
    const late = timelineOf(stateOf(['07/05/2016', '12/05/2016']).decision).limits[1];
    assert.deepEqual([late?.days, late?.isKept], [180, false]);
    const early = timelineOf(stateOf(['05/16/2016', '06/16/2016']).decision).limits[0];
    assert.deepEqual([early?.days, early?.isKept], [-15, false]);
  });

  test('citations tell whether they were in force', () => {
    const cited = citedEditions(stateOf().decision, service.context);
    assert.deepEqual(
      cited.map(({ issue, isReviewers, edition }) => [issue, isReviewers, edition]),
      [
        [1, true, 'Knee Complaints 2004'],
        [2, false, 'Knee Complaints 2004'],
        [2, true, 'Knee Complaints 2004'],
      ],
    );
  });
});
