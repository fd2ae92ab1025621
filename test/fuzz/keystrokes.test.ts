import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import type { DecisionFollower } from '../../server/src/service.js';
import { type CountedEngine, loadCountedEngine, stepsOf } from './engine.js';
import { charactersLookedAt } from './looked-at.js';

const shortIssue = (number: number) => `A cane ${number}: Upheld\nDecision rationale: It is not necessary here.\n\n`;
const issues = sampleDecision.slice(0, sampleDecision.indexOf('**MRI of'));
const manyIssues = (count: number) => issues + Array.from({ length: count }, (_, index) => shortIssue(index)).join('');

describe('a keystroke', () => {
  let engine: CountedEngine;
  before(async () => {
    engine = await loadCountedEngine();
  });

  test('in a text that is too long costs the same whatever its length', () => {
    const { follow } = engine.createDecisionService({ longestText: 10_000 });
    const costs = [20_000, 2_000_000].map((size) => {
      const text = 'The knee is swollen.\n'.repeat(size / 21);
      return costOfEdit(follow(), text, text.replace('knee', 'knees'));
    });
    assert.equal(costs[0]?.steps, costs[1]?.steps);
    for (const { steps, characters } of costs) assert.ok(steps < 2500 && characters < 2500, `${steps}, ${characters}`);
  });

  test('in one of many issues costs a small part of what reading them all does', () => {
    const edited = costInside(1000);
    const fresh = costOf(() => void engine.service.lint(engine.service.parse(manyIssues(1000))));
    assert.ok(edited.steps < fresh.steps / 50, `${edited.steps} steps, ${fresh.steps} to read all`);
    assert.ok(
      edited.characters < fresh.characters / 25,
      `${edited.characters} characters, ${fresh.characters} for all`,
    );
  });

  // A dozen lists of issues and findings are gone through. To move or to ask each issue once more would be seen.
  test('costs for each further issue some steps, and one look at its text', () => {
    const [few, many] = [costInside(500), costInside(1000)];
    const steps = (many.steps - few.steps) / 500;
    const characters = (many.characters - few.characters) / (manyIssues(1000).length - manyIssues(500).length);
    assert.ok(steps < 45, `${steps} steps`);
    assert.ok(characters < 1.3, `${characters} looks at each character`);
  });

  /** Of one edit in the midst of so many issues. */
  function costInside(count: number) {
    const text = manyIssues(count);
    const at = text.indexOf('necessary', text.length / 2);
    const { follow } = engine.createDecisionService();
    return costOfEdit(follow(), text, `${text.slice(0, at)}x${text.slice(at)}`);
  }

  function costOfEdit(follower: DecisionFollower, before: string, after: string) {
    const read = (text: string) => void follower.check(follower.parse(text));
    read(before);
    return costOf(() => read(after));
  }

  function costOf(run: () => void) {
    engine.hits.fill(0);
    const characters = charactersLookedAt(run);
    return { steps: stepsOf(engine.hits), characters };
  }
});
