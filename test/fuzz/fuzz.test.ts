import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { type CountedEngine, loadCountedEngine, stepsOf } from './engine.js';
import { fuzz } from './fuzz.js';
import { targets } from './properties.js';
import { seedTexts } from './texts.js';

describe('some thousands of texts, led by the ways they take through the code', () => {
  const texts = seedTexts();
  let engine: CountedEngine;
  before(async () => {
    engine = await loadCountedEngine();
  });

  for (const name of Object.keys(targets)) {
    test(`what is promised of the ${name} holds`, () => {
      const target = engine.targets[name];
      assert.ok(target);
      const { state, failure } = fuzz(engine, target, { inputs: texts.length + 1000, seed: 1, texts });
      assert.equal(failure, undefined);
      assert.ok(state.kept > 100, `only ${state.kept} texts took a way of their own`);
    });
  }

  test('a section that no guideline has is sought among hundreds of names, which are spelt out once', () => {
    const stepsFor = (section: string) => {
      const cited = `Chronic Pain Medical Treatment 2009, Section(s): ${section}`;
      const text = sampleDecision.replace('Knee Complaints 2004, Section(s): Special Studies', cited);
      engine.targets.rules?.(text, engine.service);
      engine.hits.fill(0);
      engine.targets.rules?.(text, engine.service);
      return stepsOf(engine.hits);
    };
    const [known, unknown] = [stepsFor('Functional restoration programs (FRPs)'), stepsFor('Moon Phases')];
    assert.ok(unknown < known + 20_000, `${known} and ${unknown}`);
  });

  test('a fault on a way that is hard to find is found, and its text made short', () => {
    const isDeep = (text: string) => /rationale:[\s\S]*Priority/.test(text) && text.includes('\ud83e\uddb5');
    const { failure } = fuzz(
      engine,
      (text, service) => {
        service.parse(text);
        assert.ok(!isDeep(text), 'the fault');
      },
      { inputs: 60_000, seed: 1, texts },
    );
    assert.ok(failure && isDeep(failure.text), JSON.stringify(failure));
    assert.ok(failure.text.length < 30, failure.text);
  });
});
